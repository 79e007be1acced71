package org.kartoteka.catalog.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * The columns "by content" of the summary accession book (order 1077 of 08.10.2012), by the class
 * of the record: BBK, whose tables for mass libraries begin with a digit and whose scientific ones
 * with a letter, else UDC.
 */
public enum ContentGroup {
    /** Social and political: history, economy, politics, law, education, philosophy, religion. */
    SOCIAL,
    /** Natural sciences and medicine. */
    NATURAL,
    /** Technology. */
    TECHNICAL,
    /** Agriculture. */
    AGRICULTURAL,
    /** Arts and sports. */
    ARTS,
    /** Linguistics and literary studies. */
    PHILOLOGY,
    /** Fiction for adults. */
    FICTION,
    /** For children. */
    CHILDREN,
    /** General works, and what has no class. */
    OTHER;

    private static final String NATURAL_LETTERS = "БВГДЕР";
    private static final String TECHNICAL_LETTERS = "ЖЗИКЛМНО";
    private static final String SOCIAL_LETTERS = "СТУФХЦЧЭЮ";

    /** The column of a title with these classes. */
    public static ContentGroup of(Optional<String> bbk, Optional<String> udc) {
        return bbk.map(ContentGroup::clean)
                .filter(index -> !index.isEmpty())
                .map(ContentGroup::ofBbk)
                .or(
                        () ->
                                udc.map(ContentGroup::clean)
                                        .filter(index -> !index.isEmpty())
                                        .map(ContentGroup::ofUdc))
                .orElse(OTHER);
    }

    private static String clean(String index) {
        return index.strip().toUpperCase(Locale.ROOT);
    }

    private static ContentGroup ofBbk(String index) {
        char first = index.charAt(0);
        boolean massChildren = first == 'Д' && index.length() > 1 && isDigit(index.charAt(1));
        if (massChildren) {
            return CHILDREN;
        }
        if (isDigit(first)) {
            return ofMassBbk(index);
        }
        if (NATURAL_LETTERS.indexOf(first) >= 0) {
            return NATURAL;
        }
        if (TECHNICAL_LETTERS.indexOf(first) >= 0) {
            return TECHNICAL;
        }
        if (SOCIAL_LETTERS.indexOf(first) >= 0) {
            return SOCIAL;
        }
        return switch (first) {
            case 'П' -> AGRICULTURAL;
            case 'Ш' -> PHILOLOGY;
            case 'Щ' -> ARTS;
            default -> OTHER;
        };
    }

    private static ContentGroup ofMassBbk(String index) {
        return switch (index.charAt(0)) {
            case '2', '5' -> NATURAL;
            case '3' -> TECHNICAL;
            case '4' -> AGRICULTURAL;
            case '6' -> SOCIAL;
            case '7' -> index.startsWith("75") ? ARTS : SOCIAL;
            case '8' -> ofHumanities(index);
            default -> OTHER;
        };
    }

    private static ContentGroup ofHumanities(String index) {
        char second = index.length() > 1 ? index.charAt(1) : ' ';
        return switch (second) {
            case '4' -> FICTION;
            case '5' -> ARTS;
            case '6', '7', '8' -> SOCIAL;
            default -> PHILOLOGY;
        };
    }

    private static ContentGroup ofUdc(String index) {
        if (index.startsWith("63")) {
            return AGRICULTURAL;
        }
        if (index.startsWith("61") || index.startsWith("91")) {
            return NATURAL;
        }
        return switch (index.charAt(0)) {
            case '1', '2', '3', '9' -> SOCIAL;
            case '5' -> NATURAL;
            case '6' -> TECHNICAL;
            case '7' -> ARTS;
            case '8' -> isFiction(index) ? FICTION : PHILOLOGY;
            default -> OTHER;
        };
    }

    /** 821.161.1-31 is a novel, 821.161.1.09 is about novels. */
    private static boolean isFiction(String index) {
        return index.startsWith("821") && index.indexOf('-') > 0 && !index.contains(".09");
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
