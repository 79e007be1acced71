package org.kartoteka.admin.selection;

import java.util.stream.Collectors;
import org.kartoteka.catalog.api.RecordField;

/** A field as people who think in tags write it. */
final class FieldLine {

    private FieldLine() {}

    static String of(RecordField field) {
        if (field.text().isPresent()) {
            return field.tag() + " " + field.text().get();
        }
        return field.tag()
                + " "
                + field.indicators().orElse("  ").replace(' ', '#')
                + " "
                + field.subfields().stream()
                        .map(s -> "$" + s.code() + s.value())
                        .collect(Collectors.joining());
    }
}
