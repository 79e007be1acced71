package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.LabelKind;
import org.kartoteka.catalog.api.LabelLayout;
import org.kartoteka.catalog.api.LabelOrder;
import org.kartoteka.catalog.api.PrintRoom;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Refuses;

/** Labels for copies. */
@Path("/label-sheets")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class LabelSheetsResource {

    /**
     * An order of labels.
     *
     * @param kind what they are for
     * @param layout the sheets that are printed on
     * @param first the label of the first sheet to begin with, from 1; 1 if not said
     * @param copies barcodes of the copies, in the order wanted
     */
    public record Labels(
            @Schema(required = true) LabelKind kind,
            @Schema(required = true) LabelLayout layout,
            @Schema(minimum = "1", maximum = "65", example = "1") Integer first,
            @Schema(required = true, minItems = 1, maxItems = 2000, example = "[\"2100000000012\"]")
                    List<String> copies) {}

    @EJB PrintRoom printRoom;

    /** Prints labels. */
    @POST
    @Produces(DescriptionsResource.PDF)
    @APIResponse(
            responseCode = "200",
            description = "The sheets",
            content =
                    @Content(
                            mediaType = DescriptionsResource.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "printLabels",
            summary = "Labels for copies as PDF, on A4 sheets",
            description = "For librarians, cataloguers and administrators. Nothing is changed.")
    @Refuses(status = 404, types = "copies-to-print-unknown")
    @Refuses(status = 409, types = "barcode-unprintable")
    @Refuses(
            status = 422,
            types = {"too-many-to-print", "first-label-off-sheet"})
    public Response print(Labels body) {
        var check = new InputCheck();
        var kind = check.required("kind", InputCheck.body(body).kind());
        var layout = check.required("layout", body.layout());
        var copies = check.required("copies", body.copies());
        check.done();
        int first = body.first() == null ? 1 : body.first();
        return DescriptionsResource.file(
                printRoom.labels(new LabelOrder(kind, layout, first, copies)), "labels.pdf");
    }
}
