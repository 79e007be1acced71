package org.kartoteka.catalog.marc;

/**
 * A field without indicators and subfields, such as 001 or 005.
 *
 * @param tag 001 to 009, or a local one that begins with a letter
 * @param data its text, without control characters
 */
public record ControlField(String tag, String data) implements MarcField {

    public ControlField {
        FieldRules.requireTag(tag);
        if (!FieldRules.mayBeControl(tag)) {
            throw new IllegalArgumentException("has indicators and subfields: " + tag);
        }
        FieldRules.requireText(data);
    }
}
