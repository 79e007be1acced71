package org.kartoteka.catalog.marc.exchange;

import org.kartoteka.catalog.marc.view.BibliographicLevel;

/** The leader in the other dialect. */
final class Leaders {

    private static final String RUSMARC_TYPES = "abcdefgijklmr";
    private static final String MARC21_TYPES = "atcdefgijkmor";
    private static final String MARC21_TYPES_READ = "atcdefgijkmorp";
    private static final String RUSMARC_TYPES_READ = "abcdefgijklmrm";
    private static final String RUSMARC_ENCODING_LEVELS = " 123";
    private static final String MARC21_ENCODING_LEVELS = " 185";

    private Leaders() {}

    /** Positions 17, 18 and 19: how full, ISBD without its punctuation, part of a set. */
    static String marc21(String rusmarc, BibliographicLevel level) {
        char part =
                switch (level) {
                    case SET -> 'a';
                    case VOLUME -> 'b';
                    default -> ' ';
                };
        return "00000"
                + one(rusmarc.charAt(5), "cdn", "cdn", 'n')
                + one(rusmarc.charAt(6), RUSMARC_TYPES, MARC21_TYPES, 'a')
                + one(rusmarc.charAt(7), "acims", "acims", 'm')
                + " a2200000"
                + one(rusmarc.charAt(17), RUSMARC_ENCODING_LEVELS, MARC21_ENCODING_LEVELS, '5')
                + 'c'
                + part
                + "4500";
    }

    static String rusmarc(String marc21, BibliographicLevel level) {
        char hierarchy =
                switch (level) {
                    case SET -> '1';
                    case VOLUME, PART -> '2';
                    default -> '0';
                };
        return "00000"
                + one(marc21.charAt(5), "acdnp", "ccdno", 'n')
                + one(marc21.charAt(6), MARC21_TYPES_READ, RUSMARC_TYPES_READ, 'a')
                + one(marc21.charAt(7), "abcdims", "aaccims", 'm')
                + hierarchy
                + " 2200000"
                + one(marc21.charAt(17), MARC21_ENCODING_LEVELS, RUSMARC_ENCODING_LEVELS, '3')
                + "  450 ";
    }

    private static char one(char code, String from, String to, char otherwise) {
        int at = from.indexOf(code);
        return at < 0 ? otherwise : to.charAt(at);
    }
}
