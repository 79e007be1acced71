package org.kartoteka.admin.selection;

import java.io.Serializable;
import java.util.Optional;
import org.kartoteka.catalog.api.BatchAction;
import org.kartoteka.catalog.api.BatchChange;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.Records;

/** A change of a batch edit as it is typed; a field to be added in the plain form. */
public class ChangeLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private BatchAction action;
    private String tag;
    private String subfield;
    private String value;
    private String replacement;
    private String toTag;
    private String toSubfield;

    /** Whether something is to be done. */
    boolean given() {
        return action != null;
    }

    /**
     * The change.
     *
     * @param records reads a field that is typed in the plain form
     * @throws org.kartoteka.kernel.error.RefusedException if the field cannot be read
     */
    BatchChange change(Records records, RecordDialect dialect) {
        boolean adds = action == BatchAction.ADD_FIELD;
        Optional<RecordField> field =
                Optional.ofNullable(value)
                        .filter(text -> adds)
                        .flatMap(text -> records.read(text, dialect).fields().stream().findFirst());
        return new BatchChange(
                action,
                field.map(RecordField::tag).orElseGet(() -> text(tag).orElse("")),
                text(subfield),
                adds ? Optional.empty() : exact(value),
                exact(replacement),
                field,
                text(toTag),
                text(toSubfield));
    }

    private static Optional<String> text(String typed) {
        return exact(typed).map(String::strip);
    }

    private static Optional<String> exact(String typed) {
        return Optional.ofNullable(typed).filter(t -> !t.isEmpty());
    }

    /** What is done; null for nothing. */
    public BatchAction getAction() {
        return action;
    }

    /** What is done; null for nothing. */
    public void setAction(BatchAction chosen) {
        action = chosen;
    }

    /** The fields that are changed. */
    public String getTag() {
        return tag;
    }

    /** The fields that are changed. */
    public void setTag(String typed) {
        tag = typed;
    }

    /** The subfield. */
    public String getSubfield() {
        return subfield;
    }

    /** The subfield. */
    public void setSubfield(String typed) {
        subfield = typed;
    }

    /** What is put in, looked for, or compared; a whole field to be added. */
    public String getValue() {
        return value;
    }

    /** What is put in, looked for, or compared; a whole field to be added. */
    public void setValue(String typed) {
        value = typed;
    }

    /** What comes instead. */
    public String getReplacement() {
        return replacement;
    }

    /** What comes instead. */
    public void setReplacement(String typed) {
        replacement = typed;
    }

    /** The field that a subfield is moved to. */
    public String getToTag() {
        return toTag;
    }

    /** The field that a subfield is moved to. */
    public void setToTag(String typed) {
        toTag = typed;
    }

    /** The code that it gets there. */
    public String getToSubfield() {
        return toSubfield;
    }

    /** The code that it gets there. */
    public void setToSubfield(String typed) {
        toSubfield = typed;
    }
}
