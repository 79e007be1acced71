package org.kartoteka.catalog.marc.format;

import java.util.List;
import java.util.Optional;

/**
 * A field of the format.
 *
 * @param label its Russian name
 * @param mandatory whether every record must have it
 * @param firstIndicator the allowed values, blanks included; empty where any is right
 * @param secondIndicator the allowed values of the second
 * @param subfields empty for control fields and for fields that embed others (4XX)
 */
public record FieldDef(
        String tag,
        String label,
        boolean mandatory,
        boolean repeatable,
        String firstIndicator,
        String secondIndicator,
        List<SubfieldDef> subfields) {

    public FieldDef {
        subfields = List.copyOf(subfields);
    }

    /** The subfield with that code. */
    public Optional<SubfieldDef> subfield(char code) {
        return subfields.stream().filter(subfield -> subfield.code() == code).findFirst();
    }

    /** Whether it is a control field: text without indicators and subfields. */
    public boolean isControl() {
        return tag.startsWith("00");
    }
}
