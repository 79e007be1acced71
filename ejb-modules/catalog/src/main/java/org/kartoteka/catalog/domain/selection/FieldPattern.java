package org.kartoteka.catalog.domain.selection;

import org.kartoteka.catalog.api.FieldCondition;
import org.kartoteka.catalog.api.FieldMatch;

/**
 * A condition on a field as a regular expression over the canonical form of a record, for
 * PostgreSQL (advanced regular expressions) as for Java. A bare quotation mark stands only around
 * names and values there, so the expression finds nothing inside a value.
 */
public final class FieldPattern {

    private static final String INSIDE = "(?:[^\"\\\\]|\\\\.)*";
    private static final String TEXT = "\"" + INSIDE + "\"";
    private static final String SUBFIELDS = "(?:," + TEXT + "," + TEXT + ")*";

    private FieldPattern() {}

    /** What a record must have somewhere; to be compared without regard to case. */
    public static String of(FieldCondition condition) {
        var begin = "\\[\"" + literal(condition.tag()) + "\",";
        boolean control = condition.tag().startsWith("00");
        boolean anySubfield = condition.subfield().isEmpty();
        boolean compares = condition.value().isPresent() && compares(condition.match());
        if (!compares && (control || anySubfield)) {
            return begin;
        }
        var pair = control ? "" : pairUpToValue(condition);
        return begin + pair + (compares ? value(condition) : "\"");
    }

    private static boolean compares(FieldMatch match) {
        return match != FieldMatch.PRESENT && match != FieldMatch.ABSENT;
    }

    private static String pairUpToValue(FieldCondition condition) {
        var code = condition.subfield().map(FieldPattern::quoted).orElse(TEXT);
        return TEXT + SUBFIELDS + "," + code + ",";
    }

    private static String value(FieldCondition condition) {
        var wanted = literal(escaped(condition.value().orElseThrow()));
        return switch (condition.match()) {
            case IS -> "\"" + wanted + "\"";
            case CONTAINS -> "\"" + INSIDE + wanted;
            default -> "\"" + wanted;
        };
    }

    private static String quoted(String code) {
        return "\"" + literal(escaped(code)) + "\"";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Punctuation stands for itself. */
    private static String literal(String text) {
        var literal = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > 0x7E || c == ' ' || Character.isLetterOrDigit(c);
            literal.append(plain ? "" : "\\").append(c);
        }
        return literal.toString();
    }
}
