package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A field of a record: either a text (00X), or indicators and subfields.
 *
 * @param tag three digits or letters
 * @param text of a control field
 * @param indicators two characters, blanks for what says nothing; only with subfields
 * @param subfields in their order
 */
public record RecordField(
        String tag,
        Optional<String> text,
        Optional<String> indicators,
        List<RecordSubfield> subfields) {

    public RecordField {
        tag = Objects.requireNonNullElse(tag, "");
        text = Objects.requireNonNullElse(text, Optional.empty());
        indicators = Objects.requireNonNullElse(indicators, Optional.empty());
        subfields = subfields == null ? List.of() : List.copyOf(subfields);
    }
}
