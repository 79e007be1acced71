package org.kartoteka.protocols.sru;

import java.util.Map;

/**
 * ISO 639-2 has two codes for some languages; MARC records use the bibliographic one, the rest of
 * the world the terminological one.
 */
final class BibliographicLanguages {

    private static final Map<String, String> OF_TERMINOLOGICAL =
            Map.ofEntries(
                    Map.entry("deu", "ger"),
                    Map.entry("fra", "fre"),
                    Map.entry("zho", "chi"),
                    Map.entry("ces", "cze"),
                    Map.entry("nld", "dut"),
                    Map.entry("ell", "gre"),
                    Map.entry("ron", "rum"),
                    Map.entry("slk", "slo"),
                    Map.entry("kat", "geo"),
                    Map.entry("hye", "arm"),
                    Map.entry("fas", "per"),
                    Map.entry("mkd", "mac"),
                    Map.entry("sqi", "alb"),
                    Map.entry("eus", "baq"),
                    Map.entry("isl", "ice"),
                    Map.entry("mya", "bur"),
                    Map.entry("msa", "may"),
                    Map.entry("bod", "tib"),
                    Map.entry("cym", "wel"));

    private BibliographicLanguages() {}

    static String ofTerminological(String code) {
        return OF_TERMINOLOGICAL.getOrDefault(code, code);
    }
}
