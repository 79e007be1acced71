package org.kartoteka.catalog.marc.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.Subfield;

/** A data field in the making. What says nothing does not get in. */
final class FieldBuilder {

    private final String tag;
    private final char ind1;
    private final char ind2;
    private final List<Subfield> subfields = new ArrayList<>();

    FieldBuilder(String tag, String indicators) {
        this.tag = tag;
        this.ind1 = indicators.charAt(0);
        this.ind2 = indicators.charAt(1);
    }

    FieldBuilder add(char code, String value) {
        if (!value.isBlank()) {
            subfields.add(new Subfield(code, value.strip()));
        }
        return this;
    }

    FieldBuilder add(char code, Optional<String> value) {
        value.ifPresent(text -> add(code, text));
        return this;
    }

    FieldBuilder addAll(char code, List<String> values) {
        values.forEach(text -> add(code, text));
        return this;
    }

    /** The field, if anything is in it. */
    Optional<DataField> field() {
        return subfields.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataField(tag, ind1, ind2, subfields));
    }
}
