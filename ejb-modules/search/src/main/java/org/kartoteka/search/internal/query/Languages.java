package org.kartoteka.search.internal.query;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of languages that records may have: ISO 639-2, bibliographic and terminological. */
final class Languages {

    private static final Pattern CODE = Pattern.compile("[a-z]{3}");
    private static final Set<String> WITH_TWO_LETTERS =
            Stream.of(Locale.getISOLanguages())
                    .map(code -> Locale.forLanguageTag(code).getISO3Language())
                    .collect(Collectors.toUnmodifiableSet());

    /** Codes that the terminological list spells otherwise, and those for no one language. */
    private static final Set<String> OTHERS =
            Set.of(
                    "alb", "arm", "baq", "bur", "chi", "cze", "dut", "fre", "geo", "ger", "gre",
                    "ice", "mac", "mao", "may", "per", "rum", "slo", "tib", "wel", "mul", "und",
                    "zxx", "mis", "sla", "roa", "gem", "tut", "cau", "fiu", "art", "zza");

    private Languages() {}

    /**
     * Whether some language has the code. Languages without a two-letter code go by their names.
     */
    static boolean known(String code) {
        return CODE.matcher(code).matches()
                && (WITH_TWO_LETTERS.contains(code)
                        || OTHERS.contains(code)
                        || !Locale.forLanguageTag(code)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .equals(code));
    }
}
