package org.kartoteka.admin.record;

import java.util.Optional;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.FieldDifference;
import org.kartoteka.catalog.api.RecordField;

/**
 * A field that two versions do not have in common, as people read it.
 *
 * @param before empty if it was added
 * @param after empty if it was taken away
 */
public record DifferenceLine(String tag, String before, String after) {

    static DifferenceLine of(FieldDifference difference) {
        return new DifferenceLine(
                difference.tag(), written(difference.before()), written(difference.after()));
    }

    private static String written(Optional<RecordField> field) {
        return field.map(DifferenceLine::written).orElse("");
    }

    static String written(RecordField field) {
        return field.text()
                .orElseGet(
                        () ->
                                field.indicators().orElse("  ").replace(' ', '#')
                                        + " "
                                        + field.subfields().stream()
                                                .map(s -> "$" + s.code() + s.value())
                                                .collect(Collectors.joining()));
    }
}
