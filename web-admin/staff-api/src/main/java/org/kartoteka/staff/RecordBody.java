package org.kartoteka.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordSubfield;
import org.kartoteka.web.InputCheck;

/** A record as clients send it. */
@Schema(name = "RecordBody")
public record RecordBody(
        @Schema(description = "RUSMARC, if not said.") RecordDialect dialect,
        @Schema(
                        description = "24 characters; if not said, that of a new printed book.",
                        example = "00000nam0 2200000   450 ")
                String leader,
        @Schema(required = true) List<Field> fields) {

    /** A field: either a text (00X), or indicators and subfields. */
    @Schema(name = "RecordBodyField")
    public record Field(
            @Schema(required = true, example = "200") String tag,
            @Schema(description = "Of a control field.") String text,
            @Schema(description = "Two characters; blanks if not said.", example = "1 ")
                    String indicators,
            List<Subfield> subfields) {}

    /** A subfield. */
    @Schema(name = "RecordBodySubfield")
    public record Subfield(
            @Schema(required = true, example = "a") String code,
            @Schema(required = true, example = "Тихий Дон") String value) {}

    /**
     * The record in the words of the door.
     *
     * @throws org.kartoteka.web.InvalidInputException if there is no body, or something is null
     *     that may not be
     */
    static RecordContent content(RecordBody body) {
        var check = new InputCheck();
        var fields = check.required("fields", InputCheck.body(body).fields());
        check.done();
        for (int i = 0; i < fields.size(); i++) {
            check.required("fields/" + i, fields.get(i));
        }
        check.done();
        var read =
                IntStream.range(0, fields.size())
                        .mapToObj(i -> field("fields/" + i, fields.get(i), check))
                        .toList();
        check.done();
        return new RecordContent(body.dialect(), body.leader(), read);
    }

    /** A field in the words of the door; what is missing is noted. */
    static RecordField field(String place, Field field, InputCheck check) {
        List<Subfield> subfields = Optional.ofNullable(field.subfields()).orElseGet(List::of);
        for (int i = 0; i < subfields.size(); i++) {
            check.required(place + "/subfields/" + i, subfields.get(i));
        }
        return new RecordField(
                check.required(place + "/tag", field.tag()),
                Optional.ofNullable(field.text()),
                Optional.ofNullable(field.indicators()),
                subfields.stream()
                        .filter(java.util.Objects::nonNull)
                        .map(s -> new RecordSubfield(s.code(), s.value()))
                        .toList());
    }
}
