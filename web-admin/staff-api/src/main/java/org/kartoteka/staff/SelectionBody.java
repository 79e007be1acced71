package org.kartoteka.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.FieldCondition;
import org.kartoteka.catalog.api.FieldMatch;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.web.InputCheck;

/** A selection of records as clients send it; all that is said must apply. */
@Schema(name = "SelectionBody")
public record SelectionBody(
        @Schema(required = true, description = "The library whose records they are.")
                String library,
        @Schema(description = "Only these; at most 1,000.") List<UUID> titles,
        @Schema(description = "A code of ISO 639-2.") String language,
        @Schema(description = "The first year of publication.") Integer yearFrom,
        @Schema(description = "The last year of publication.") Integer yearTo,
        @Schema(description = "How the title begins, in any case.") String titleBegins,
        @Schema(description = "What a field says.") Field field,
        @Schema(description = "A mark that the title has.") EditionMark mark,
        @Schema(description = "The import that a version of the record came with.") UUID importedBy,
        @Schema(description = "The record has changed since.") Instant changedSince,
        @Schema(description = "Only those on the list of duplicates.") Boolean duplicates) {

    private static final int LONGEST = 2_000;

    /** A condition on a field. */
    @Schema(name = "SelectionBodyField")
    public record Field(
            @Schema(required = true, example = "675") String tag,
            @Schema(description = "A code; any subfield if not said.", example = "a")
                    String subfield,
            @Schema(required = true, description = "How it is compared; case does not matter.")
                    FieldMatch match,
            @Schema(description = "What it is compared with.", example = "51") String value) {

        private FieldCondition condition(String place, InputCheck check) {
            var wantedTag = check.text(place + "/tag", tag, LONGEST);
            var wantedMatch =
                    Optional.ofNullable(check.required(place + "/match", match))
                            .orElse(FieldMatch.PRESENT);
            return new FieldCondition(
                    wantedTag,
                    check.optionalText(place + "/subfield", subfield, LONGEST),
                    wantedMatch,
                    Optional.ofNullable(value));
        }
    }

    /** The selection in the words of the door; what is wrong is noted. */
    static RecordSelection read(SelectionBody body, String place, InputCheck check) {
        return new RecordSelection(
                check.text(place + "library", body.library(), LONGEST),
                body.titles(),
                check.optionalText(place + "language", body.language(), LONGEST),
                Optional.ofNullable(body.yearFrom()),
                Optional.ofNullable(body.yearTo()),
                check.optionalText(place + "titleBegins", body.titleBegins(), LONGEST),
                Optional.ofNullable(body.field())
                        .map(field -> field.condition(place + "field", check)),
                Optional.ofNullable(body.mark()),
                Optional.ofNullable(body.importedBy()),
                Optional.ofNullable(body.changedSince()),
                Boolean.TRUE.equals(body.duplicates()));
    }

    /**
     * The selection that is the whole body.
     *
     * @throws org.kartoteka.web.InvalidInputException if there is no body, or something is missing
     */
    static RecordSelection selection(SelectionBody body) {
        var check = new InputCheck();
        var selection = read(InputCheck.body(body), "", check);
        check.done();
        return selection;
    }
}
