package org.kartoteka.catalog.api;

import java.util.Objects;
import java.util.Optional;

/**
 * One change of a batch edit. A subfield or a field that says nothing afterwards is taken away.
 *
 * @param tag of the fields that are changed; of the new one in {@link BatchAction#ADD_FIELD}
 * @param subfield its code; all subfields if not said, where that makes sense
 * @param value what is put in, looked for, or compared
 * @param replacement what comes instead; {@code $$} is a dollar sign in {@link
 *     BatchAction#REPLACE_PATTERN}
 * @param field the whole field, for {@link BatchAction#ADD_FIELD} only
 * @param toTag where a subfield is moved; to the same field if not said
 * @param toSubfield the code it gets there; the same if not said
 */
public record BatchChange(
        BatchAction action,
        String tag,
        Optional<String> subfield,
        Optional<String> value,
        Optional<String> replacement,
        Optional<RecordField> field,
        Optional<String> toTag,
        Optional<String> toSubfield) {

    /** The longest text of a change, in characters. */
    public static final int LONGEST_TEXT = 1_000;

    public BatchChange {
        Objects.requireNonNull(action);
        tag = Objects.requireNonNullElse(tag, "");
        subfield = Objects.requireNonNullElse(subfield, Optional.empty());
        value = Objects.requireNonNullElse(value, Optional.empty());
        replacement = Objects.requireNonNullElse(replacement, Optional.empty());
        field = Objects.requireNonNullElse(field, Optional.empty());
        toTag = Objects.requireNonNullElse(toTag, Optional.empty());
        toSubfield = Objects.requireNonNullElse(toSubfield, Optional.empty());
    }

    /** A change that adds a field. */
    public static BatchChange add(RecordField field) {
        return new BatchChange(
                BatchAction.ADD_FIELD,
                field.tag(),
                null,
                null,
                null,
                Optional.of(field),
                null,
                null);
    }

    /** A change of a subfield with a text. */
    public static BatchChange of(BatchAction action, String tag, String subfield, String value) {
        return new BatchChange(
                action,
                tag,
                Optional.ofNullable(subfield),
                Optional.ofNullable(value),
                null,
                null,
                null,
                null);
    }

    /** A change that replaces something in a subfield. */
    public static BatchChange replace(
            BatchAction action, String tag, String subfield, String value, String replacement) {
        return new BatchChange(
                action,
                tag,
                Optional.ofNullable(subfield),
                Optional.of(value),
                Optional.of(replacement),
                null,
                null,
                null);
    }

    /** A change that moves a subfield. */
    public static BatchChange move(String tag, String subfield, String toTag, String toSubfield) {
        return new BatchChange(
                BatchAction.MOVE_SUBFIELD,
                tag,
                Optional.of(subfield),
                null,
                null,
                null,
                Optional.ofNullable(toTag),
                Optional.ofNullable(toSubfield));
    }
}
