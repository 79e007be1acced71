package org.kartoteka.catalog.marc.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Relator codes: three digits in UNIMARC, three letters in MARC 21, sometimes an English word
 * there.
 */
final class Relators {

    static final String AUTHOR = "aut";

    private static final Map<String, String> MARC21_OF_UNIMARC =
            Map.ofEntries(
                    Map.entry("010", "adp"),
                    Map.entry("040", "art"),
                    Map.entry("070", AUTHOR),
                    Map.entry("075", "aft"),
                    Map.entry("080", "aui"),
                    Map.entry("212", "cmm"),
                    Map.entry("220", "com"),
                    Map.entry("230", "cmp"),
                    Map.entry("300", "drt"),
                    Map.entry("340", "edt"),
                    Map.entry("440", "ill"),
                    Map.entry("600", "pht"),
                    Map.entry("605", "pht"),
                    Map.entry("650", "pbl"),
                    Map.entry("675", "rev"),
                    Map.entry("727", "ths"),
                    Map.entry("730", "trl"));

    private static final Map<String, String> UNIMARC_OF_MARC21 =
            Map.ofEntries(
                    Map.entry("adp", "010"),
                    Map.entry("adapter", "010"),
                    Map.entry("art", "040"),
                    Map.entry("artist", "040"),
                    Map.entry(AUTHOR, "070"),
                    Map.entry("author", "070"),
                    Map.entry("aft", "075"),
                    Map.entry("aui", "080"),
                    Map.entry("win", "080"),
                    Map.entry("cmm", "212"),
                    Map.entry("com", "220"),
                    Map.entry("comp", "220"),
                    Map.entry("compiler", "220"),
                    Map.entry("cmp", "230"),
                    Map.entry("composer", "230"),
                    Map.entry("drt", "300"),
                    Map.entry("edt", "340"),
                    Map.entry("ed", "340"),
                    Map.entry("editor", "340"),
                    Map.entry("ill", "440"),
                    Map.entry("illustrator", "440"),
                    Map.entry("pht", "600"),
                    Map.entry("photographer", "600"),
                    Map.entry("pbl", "650"),
                    Map.entry("publisher", "650"),
                    Map.entry("rev", "675"),
                    Map.entry("ths", "727"),
                    Map.entry("trl", "730"),
                    Map.entry("translator", "730"));

    private Relators() {}

    /** The letters for a UNIMARC code, of which only the first three signs count. */
    static Optional<String> toMarc21(String code) {
        return code.length() < 3
                ? Optional.empty()
                : Optional.ofNullable(MARC21_OF_UNIMARC.get(code.substring(0, 3)));
    }

    /** The digits for a code or an English word of MARC 21. */
    static Optional<String> toUnimarc(String codeOrWord) {
        var key = codeOrWord.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Optional.ofNullable(UNIMARC_OF_MARC21.get(key));
    }
}
