package org.kartoteka.catalog.marc.exchange;

import java.util.Map;
import java.util.Optional;

/** Countries of publication: ISO 3166 in UNIMARC, a code list of its own in MARC 21. */
final class Countries {

    static final String UNKNOWN_OF_MARC21 = "xx ";

    private static final Map<String, String> MARC21_OF_ISO =
            Map.ofEntries(
                    Map.entry("AM", "ai "),
                    Map.entry("AT", "au "),
                    Map.entry("AZ", "aj "),
                    Map.entry("BE", "be "),
                    Map.entry("BG", "bu "),
                    Map.entry("BY", "bw "),
                    Map.entry("CH", "sz "),
                    Map.entry("CN", "cc "),
                    Map.entry("CZ", "xr "),
                    Map.entry("DE", "gw "),
                    Map.entry("EE", "er "),
                    Map.entry("ES", "sp "),
                    Map.entry("FI", "fi "),
                    Map.entry("FR", "fr "),
                    Map.entry("GB", "xxk"),
                    Map.entry("GE", "gs "),
                    Map.entry("IL", "is "),
                    Map.entry("IT", "it "),
                    Map.entry("JP", "ja "),
                    Map.entry("KG", "kg "),
                    Map.entry("KZ", "kz "),
                    Map.entry("LT", "li "),
                    Map.entry("LV", "lv "),
                    Map.entry("MD", "mv "),
                    Map.entry("NL", "ne "),
                    Map.entry("PL", "pl "),
                    Map.entry("RU", "ru "),
                    Map.entry("SU", "ur "),
                    Map.entry("TJ", "ta "),
                    Map.entry("TM", "tk "),
                    Map.entry("UA", "un "),
                    Map.entry("US", "xxu"),
                    Map.entry("UZ", "uz "));

    private Countries() {}

    static String toMarc21(Optional<String> iso) {
        return iso.map(code -> MARC21_OF_ISO.get(code.strip())).orElse(UNKNOWN_OF_MARC21);
    }

    /** A state or a part of the country ({@code nyu}, {@code enk}) stands for the country. */
    static Optional<String> toIso(String marc21) {
        var code = marc21.strip();
        if (code.length() == 3 && code.endsWith("u")) {
            return Optional.of("US");
        }
        if (code.length() == 3 && code.endsWith("k")) {
            return Optional.of("GB");
        }
        return MARC21_OF_ISO.entrySet().stream()
                .filter(entry -> entry.getValue().strip().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
