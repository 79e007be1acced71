package org.kartoteka.catalog.marc.description;

/**
 * Which elements a description has: all of them, or those that the standard makes obligatory (GOST
 * R 7.0.100-2018, section 5, the lists of elements of each area).
 */
record Elements(Signs title, Signs edition, Signs imprint, Signs extent, Signs series) {

    private static final char ANOTHER_WORK = 'c';

    static final Elements ALL =
            new Elements(
                    Signs.of(
                                    "a| ; | ; ",
                                    "c|. |. ",
                                    "d| = | = ",
                                    "e| : | : ",
                                    "f| / | ; ",
                                    "g| ; | ; ",
                                    "h|. |. ",
                                    "i|. |. ",
                                    "v|. ")
                            .afreshAfter(ANOTHER_WORK),
                    Signs.of("a|, |, ", "b|, |, ", "d| = | = ", "f| / | ; ", "g| ; | ; "),
                    Signs.of("a| ; | ; ", "c| : | : ", "d|, |, "),
                    Signs.of("a|, |, ", "c| : |, ", "d| ; | ; ", "e| + | + "),
                    Signs.of(
                            "a|. ",
                            "d| = | = ",
                            "e| : | : ",
                            "f| / | ; ",
                            "h|. |. ",
                            "i|. |. ",
                            "x|, ISSN ",
                            "v| ; |, "));

    static final Elements OBLIGATORY =
            new Elements(
                    Signs.of("a| ; | ; ", "c|. |. ", "f| / ", "h|. |. ", "i|. |. ", "v|. ")
                            .afreshAfter(ANOTHER_WORK),
                    Signs.of("a|, |, ", "b|, |, "),
                    Signs.of("a|", "c| : ", "d|, "),
                    Signs.of("a|, |, "),
                    Signs.of("a|. ", "h|. |. ", "i|. |. ", "x|, ISSN ", "v| ; |, "));

    boolean all() {
        return this == ALL;
    }
}
