package org.kartoteka.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kartoteka.catalog.api.BatchAction;
import org.kartoteka.catalog.api.BatchChange;
import org.kartoteka.catalog.api.BatchOrder;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.web.InputCheck;

/** The order of a batch edit as clients send it. */
@Schema(name = "BatchOrderBody")
public record BatchOrderBody(
        @Schema(required = true, description = "The records.") SelectionBody selection,
        @Schema(
                        description =
                                "What the tags mean; RUSMARC if not said. Other records stay as they are.")
                RecordDialect dialect,
        @Schema(required = true, description = "Done one after the other; at most 20.")
                List<Change> changes) {

    /** One change. */
    @Schema(name = "BatchChangeBody")
    public record Change(
            @Schema(required = true, description = "What is done.") BatchAction action,
            @Schema(description = "The fields that are changed.", example = "675") String tag,
            @Schema(description = "The subfield; all of them if not said.", example = "a")
                    String subfield,
            @Schema(description = "What is put in, looked for, or compared.") String value,
            @Schema(description = "What comes instead; `$1` is a group of a pattern.")
                    String replacement,
            @Schema(description = "The field that is added.") RecordBody.Field field,
            @Schema(description = "The field that a subfield is moved to.") String toTag,
            @Schema(description = "The code that it gets there.") String toSubfield) {

        private BatchChange change(String place, InputCheck check) {
            var wanted =
                    Optional.ofNullable(check.required(place + "/action", action))
                            .orElse(BatchAction.REMOVE_FIELD);
            var whole =
                    Optional.ofNullable(field)
                            .map(given -> RecordBody.field(place + "/field", given, check));
            var meant =
                    Optional.ofNullable(tag).orElseGet(() -> whole.map(f -> f.tag()).orElse(""));
            return new BatchChange(
                    wanted,
                    meant,
                    Optional.ofNullable(subfield),
                    Optional.ofNullable(value),
                    Optional.ofNullable(replacement),
                    whole,
                    Optional.ofNullable(toTag),
                    Optional.ofNullable(toSubfield));
        }
    }

    /**
     * The order in the words of the door.
     *
     * @throws org.kartoteka.web.InvalidInputException if something is missing
     */
    static BatchOrder order(BatchOrderBody body) {
        var check = new InputCheck();
        var wanted = check.required("selection", InputCheck.body(body).selection());
        var changes = check.required("changes", body.changes());
        check.done();
        changes.forEach(change -> check.required("changes", change));
        check.done();
        var selection = SelectionBody.read(wanted, "selection/", check);
        var read =
                IntStream.range(0, changes.size())
                        .mapToObj(i -> changes.get(i).change("changes/" + i, check))
                        .toList();
        check.done();
        return new BatchOrder(selection, body.dialect(), read);
    }
}
