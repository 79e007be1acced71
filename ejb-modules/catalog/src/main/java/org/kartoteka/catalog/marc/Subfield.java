package org.kartoteka.catalog.marc;

/**
 * One subfield, for instance {@code $a} of 200.
 *
 * @param code a printable ASCII character
 * @param value its text, without control characters; may be empty
 */
public record Subfield(char code, String value) {

    public Subfield {
        FieldRules.requireCode(code);
        FieldRules.requireText(value);
    }

    /**
     * A subfield from text that people typed: line breaks become spaces, other control characters
     * go.
     */
    public static Subfield cleaned(char code, String typed) {
        return new Subfield(code, TextCleaner.clean(typed));
    }
}
