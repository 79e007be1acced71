package org.kartoteka.catalog.marc;

/**
 * A field without indicators and subfields, such as 001 or 005.
 *
 * @param tag three letters or digits
 * @param data its text, without control characters
 */
public record ControlField(String tag, String data) implements MarcField {

    public ControlField {
        FieldRules.requireTag(tag);
        FieldRules.requireText(data);
    }
}
