package org.kartoteka.catalog.domain.batch;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.BatchAction;
import org.kartoteka.catalog.api.BatchChange;
import org.kartoteka.catalog.api.BatchOrder;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.SelectionRule;
import org.kartoteka.catalog.domain.record.RecordCheck;
import org.kartoteka.catalog.domain.selection.SelectionFaults;
import org.kartoteka.kernel.error.Fault;

/** Finds changes that cannot be done to any record. */
public final class ChangeCheck {

    private final SelectionFaults faults = new SelectionFaults();

    private ChangeCheck() {}

    /** Everything that is wrong; places are JSON pointers into the order. */
    public static List<Fault> of(List<BatchChange> changes) {
        var check = new ChangeCheck();
        if (changes.isEmpty()) {
            check.faults.add("/changes", SelectionRule.CHANGES_MISSING);
        } else if (changes.size() > BatchOrder.MOST_CHANGES) {
            int most = BatchOrder.MOST_CHANGES;
            check.faults.add("/changes", SelectionRule.CHANGES_TOO_MANY, changes.size(), most);
        } else {
            for (int i = 0; i < changes.size(); i++) {
                check.change("/changes/" + i, changes.get(i));
            }
        }
        return check.faults.list();
    }

    private void change(String place, BatchChange change) {
        tag(place + "/tag", change.tag());
        faults.code(place + "/subfield", change.subfield());
        faults.code(place + "/toSubfield", change.toSubfield());
        faults.text(place + "/value", change.value(), BatchChange.LONGEST_TEXT);
        faults.text(place + "/replacement", change.replacement(), BatchChange.LONGEST_TEXT);
        switch (change.action()) {
            case ADD_FIELD -> field(place, change.field());
            case REMOVE_FIELD -> {
                if (change.value().isPresent()) {
                    required(place + "/subfield", change.subfield());
                }
            }
            case SET_SUBFIELD, ADD_SUBFIELD -> {
                required(place + "/subfield", change.subfield());
                required(place + "/value", change.value());
            }
            case REMOVE_SUBFIELD -> required(place + "/subfield", change.subfield());
            case REPLACE_TEXT, REPLACE_PATTERN -> replacing(place, change);
            case MOVE_SUBFIELD -> moving(place, change);
        }
    }

    private void tag(String place, String tag) {
        if (faults.tag(place, tag) && tag.startsWith("00")) {
            faults.add(place, SelectionRule.CONTROL_FIELD_FIXED, tag);
        }
    }

    private void required(String place, Optional<String> text) {
        if (text.filter(t -> !t.isBlank()).isEmpty()) {
            faults.add(place, SelectionRule.TEXT_MISSING);
        }
    }

    private void field(String place, Optional<RecordField> field) {
        if (field.isEmpty()) {
            faults.add(place + "/field", SelectionRule.FIELD_MISSING);
            return;
        }
        var alone = new RecordContent(null, null, List.of(field.get()));
        if (field.get().subfields().isEmpty() || !RecordCheck.shape(alone).isEmpty()) {
            faults.add(place + "/field", SelectionRule.FIELD_UNFIT);
        } else {
            tag(place + "/field/tag", field.get().tag());
        }
    }

    private void replacing(String place, BatchChange change) {
        if (change.value().filter(v -> !v.isEmpty()).isEmpty()) {
            faults.add(place + "/value", SelectionRule.TEXT_MISSING);
        } else if (change.action() == BatchAction.REPLACE_PATTERN) {
            pattern(place, change.value().get(), change.replacement().orElse(""));
        }
    }

    private void pattern(String place, String expression, String replacement) {
        try {
            var pattern = Pattern.compile(expression);
            if (Replacement.read(replacement, pattern).isEmpty()) {
                faults.add(place + "/replacement", SelectionRule.REPLACEMENT_WRONG, replacement);
            }
        } catch (PatternSyntaxException e) {
            faults.add(place + "/value", SelectionRule.PATTERN_WRONG, e.getMessage());
        }
    }

    private void moving(String place, BatchChange change) {
        required(place + "/subfield", change.subfield());
        change.toTag().ifPresent(tag -> tag(place + "/toTag", tag));
        if (change.toTag().isEmpty() && change.toSubfield().isEmpty()) {
            faults.add(place + "/toTag", SelectionRule.TARGET_MISSING);
        } else if (change.toTag().orElse(change.tag()).equals(change.tag())
                && change.toSubfield().or(change::subfield).equals(change.subfield())) {
            faults.add(place + "/toTag", SelectionRule.NOTHING_MOVES);
        }
    }
}
