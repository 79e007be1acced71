package org.kartoteka.catalog.domain.batch;

import java.util.ArrayList;
import java.util.List;
import org.kartoteka.catalog.api.BatchChange;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.Subfield;

/**
 * Moves a subfield: within its field it gets another code and keeps its place; to another field it
 * goes behind what that has. The first field with the tag takes it, or a new one.
 */
final class SubfieldMove {

    private final String tag;
    private final char code;
    private final String toTag;
    private final char toCode;

    SubfieldMove(BatchChange change) {
        this.tag = change.tag();
        this.code = change.subfield().orElseThrow().charAt(0);
        this.toTag = change.toTag().orElse(tag);
        this.toCode = change.toSubfield().map(c -> c.charAt(0)).orElse(code);
    }

    List<MarcField> apply(List<MarcField> fields) {
        return toTag.equals(tag) ? renamed(fields) : moved(fields);
    }

    private List<MarcField> renamed(List<MarcField> fields) {
        return fields.stream()
                .map(
                        field ->
                                isSource(field)
                                        ? with(
                                                (DataField) field,
                                                ((DataField) field)
                                                        .subfields().stream()
                                                                .map(this::renamed)
                                                                .toList())
                                        : field)
                .toList();
    }

    private Subfield renamed(Subfield subfield) {
        return subfield.code() == code ? new Subfield(toCode, subfield.value()) : subfield;
    }

    private List<MarcField> moved(List<MarcField> fields) {
        var taken = new ArrayList<Subfield>();
        var left = new ArrayList<MarcField>(fields.size());
        for (var field : fields) {
            if (isSource(field)) {
                var staying = new ArrayList<Subfield>();
                for (var subfield : ((DataField) field).subfields()) {
                    if (subfield.code() == code) {
                        taken.add(new Subfield(toCode, subfield.value()));
                    } else {
                        staying.add(subfield);
                    }
                }
                if (!staying.isEmpty()) {
                    left.add(with((DataField) field, staying));
                }
            } else {
                left.add(field);
            }
        }
        return taken.isEmpty() ? fields : received(left, taken);
    }

    private List<MarcField> received(List<MarcField> fields, List<Subfield> taken) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) instanceof DataField data && data.tag().equals(toTag)) {
                var all = new ArrayList<>(data.subfields());
                all.addAll(taken);
                var received = new ArrayList<>(fields);
                received.set(i, with(data, all));
                return received;
            }
        }
        return BatchChanges.placed(fields, new DataField(toTag, ' ', ' ', taken));
    }

    private boolean isSource(MarcField field) {
        return field instanceof DataField && field.tag().equals(tag);
    }

    private static DataField with(DataField field, List<Subfield> subfields) {
        return new DataField(field.tag(), field.ind1(), field.ind2(), subfields);
    }
}
