package org.kartoteka.catalog.domain.batch;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kartoteka.catalog.api.BatchChange;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.domain.record.RecordContents;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.Subfield;

/**
 * The changes of a batch edit, ready to be done to records. Regular expressions are those of RE2:
 * the time that one takes grows with the text and nothing else.
 */
public final class BatchChanges {

    private final List<UnaryOperator<List<MarcField>>> steps;

    /**
     * @param changes that {@link ChangeCheck} finds no fault with
     */
    public BatchChanges(List<BatchChange> changes) {
        this.steps = changes.stream().map(BatchChanges::step).toList();
    }

    /** The record as it would become; itself if nothing changes. */
    public MarcRecord apply(MarcRecord record) {
        var fields = record.fields();
        for (var step : steps) {
            fields = step.apply(fields);
        }
        return fields.equals(record.fields()) ? record : record.withFields(fields);
    }

    private static UnaryOperator<List<MarcField>> step(BatchChange change) {
        return switch (change.action()) {
            case ADD_FIELD -> adding(change);
            case REMOVE_FIELD -> removing(change);
            case SET_SUBFIELD -> inFields(change, subfields -> set(change, subfields));
            case ADD_SUBFIELD -> inFields(change, subfields -> added(change, subfields));
            case REMOVE_SUBFIELD ->
                    inFields(
                            change,
                            subfields -> subfields.stream().filter(s -> !is(change, s)).toList());
            case REPLACE_TEXT -> {
                var text = change.value().orElseThrow();
                var instead = change.replacement().orElse("");
                yield inTexts(change, value -> value.replace(text, instead));
            }
            case REPLACE_PATTERN -> {
                var pattern = Pattern.compile(change.value().orElseThrow());
                var instead =
                        Replacement.read(change.replacement().orElse(""), pattern).orElseThrow();
                yield inTexts(change, value -> instead.in(value, pattern));
            }
            case MOVE_SUBFIELD -> new SubfieldMove(change)::apply;
        };
    }

    private static UnaryOperator<List<MarcField>> adding(BatchChange change) {
        var alone = new RecordContent(null, null, List.of(change.field().orElseThrow()));
        var field = RecordContents.toMarc(alone).fields().get(0);
        return fields -> fields.contains(field) ? fields : placed(fields, field);
    }

    /** Behind the last field that has its tag, or else before the first one with a higher tag. */
    static List<MarcField> placed(List<MarcField> fields, MarcField field) {
        int at = fields.size();
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).tag().equals(field.tag())) {
                at = i + 1;
                break;
            }
            at = fields.get(i).tag().compareTo(field.tag()) > 0 ? i : at;
        }
        var placed = new ArrayList<>(fields);
        placed.add(at, field);
        return placed;
    }

    private static UnaryOperator<List<MarcField>> removing(BatchChange change) {
        return fields ->
                fields.stream()
                        .filter(field -> !(isMeant(change, field) && says(change, field)))
                        .toList();
    }

    private static boolean isMeant(BatchChange change, MarcField field) {
        return field instanceof DataField && field.tag().equals(change.tag());
    }

    private static boolean says(BatchChange change, MarcField field) {
        return change.subfield().isEmpty()
                || ((DataField) field).subfields().stream().anyMatch(s -> is(change, s));
    }

    /** Whether a subfield is the one that is meant, by its code and, if that is said, its value. */
    private static boolean is(BatchChange change, Subfield subfield) {
        return hasCode(change, subfield)
                && change.value().map(v -> v.equals(subfield.value())).orElse(true);
    }

    private static boolean hasCode(BatchChange change, Subfield subfield) {
        return change.subfield().map(c -> c.charAt(0) == subfield.code()).orElse(true);
    }

    /** Changes the subfields of the fields with the tag; a field that has none left goes. */
    private static UnaryOperator<List<MarcField>> inFields(
            BatchChange change, UnaryOperator<List<Subfield>> how) {
        return fields -> {
            var changed = new ArrayList<MarcField>(fields.size());
            for (var field : fields) {
                if (isMeant(change, field)) {
                    var data = (DataField) field;
                    var subfields = how.apply(data.subfields());
                    if (!subfields.isEmpty()) {
                        changed.add(new DataField(data.tag(), data.ind1(), data.ind2(), subfields));
                    }
                } else {
                    changed.add(field);
                }
            }
            return changed;
        };
    }

    /** Changes the texts of the subfields that are meant; one that says nothing any more goes. */
    private static UnaryOperator<List<MarcField>> inTexts(
            BatchChange change, UnaryOperator<String> how) {
        return inFields(
                change,
                subfields -> {
                    var changed = new ArrayList<Subfield>(subfields.size());
                    for (var subfield : subfields) {
                        var text = subfield.value();
                        var instead = hasCode(change, subfield) ? how.apply(text) : text;
                        if (instead.equals(text)) {
                            changed.add(subfield);
                        } else if (!instead.isBlank()) {
                            changed.add(Subfield.cleaned(subfield.code(), instead));
                        }
                    }
                    return changed;
                });
    }

    private static List<Subfield> set(BatchChange change, List<Subfield> subfields) {
        var wanted = subfield(change);
        var set = new ArrayList<Subfield>(subfields.size() + 1);
        boolean placed = false;
        for (var subfield : subfields) {
            if (subfield.code() != wanted.code()) {
                set.add(subfield);
            } else if (!placed) {
                set.add(wanted);
                placed = true;
            }
        }
        if (!placed) {
            set.add(wanted);
        }
        return set;
    }

    private static List<Subfield> added(BatchChange change, List<Subfield> subfields) {
        var wanted = subfield(change);
        if (subfields.contains(wanted)) {
            return subfields;
        }
        var added = new ArrayList<>(subfields);
        added.add(wanted);
        return added;
    }

    private static Subfield subfield(BatchChange change) {
        return Subfield.cleaned(
                change.subfield().orElseThrow().charAt(0), change.value().orElseThrow());
    }
}
