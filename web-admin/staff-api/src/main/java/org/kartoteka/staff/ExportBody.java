package org.kartoteka.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kartoteka.catalog.api.ExportColumn;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.ExportOrder;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.web.InputCheck;

/** The order to export a selection, as clients send it. */
@Schema(name = "ExportBody")
public record ExportBody(
        @Schema(required = true, description = "The records.") SelectionBody selection,
        @Schema(required = true, description = "The form of the file.") Form form,
        @Schema(description = "What records are said in; as they are kept, if not said.")
                RecordDialect dialect,
        @Schema(description = "Of a table, in their order; a common choice if not said.")
                List<ExportColumn> columns) {

    /** The forms of a file. */
    public enum Form {
        /** ISO 2709. */
        ISO2709,
        /** MARCXML; marcxchange for RUSMARC. */
        MARCXML,
        /** The IRBIS text exchange form. */
        IRBIS,
        /** A table. */
        CSV
    }

    /** What is to be written, and how. */
    record Order(RecordSelection selection, ExportOrder order) {}

    /**
     * The order in the words of the door.
     *
     * @throws org.kartoteka.web.InvalidInputException if something is missing
     */
    static Order order(ExportBody body, Locale language) {
        var check = new InputCheck();
        var wanted = check.required("selection", InputCheck.body(body).selection());
        var form = check.required("form", body.form());
        check.done();
        var selection = SelectionBody.read(wanted, "selection/", check);
        var columns = Optional.ofNullable(body.columns()).orElseGet(List::of);
        columns.forEach(column -> check.required("columns", column));
        check.done();
        return new Order(
                selection,
                form == Form.CSV
                        ? new ExportOrder.Table(columns, language)
                        : new ExportOrder.WholeRecords(
                                ExportFormat.valueOf(form.name()),
                                Optional.ofNullable(body.dialect())));
    }
}
