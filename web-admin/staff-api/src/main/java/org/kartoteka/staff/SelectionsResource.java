package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.ExportOrder;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.catalog.api.SelectionSize;
import org.kartoteka.catalog.api.Selections;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;

/** Selections of records: counted, looked at, written to files. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class SelectionsResource {

    private static final String FORMAT = "format";

    @EJB Selections selections;
    @Inject Requests requests;
    @Context UriInfo uri;

    /** How many there are. */
    @POST
    @Path("/selections/count")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countSelection",
            summary = "How many records a selection has",
            description =
                    "For cataloguers, administrators and integrators of the library. Counted up to 100,000.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    @Refuses(status = 409, types = "selection-too-wide")
    @Refuses(status = 422, types = "selection-malformed")
    public SelectionSize count(SelectionBody body) {
        return selections.count(SelectionBody.selection(body));
    }

    /** The titles. */
    @POST
    @Path("/selections/titles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listSelection",
            summary = "The titles of a selection, in the order of their ids",
            description = "For cataloguers, administrators and integrators of the library.")
    @Paged
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    @Refuses(status = 409, types = "selection-too-wide")
    @Refuses(status = 422, types = "selection-malformed")
    public Page<TitleView> titles(SelectionBody body) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return selections.titles(
                SelectionBody.selection(body), parameters.cursor(), parameters.limit());
    }

    /** The records of a selection as one file. */
    @POST
    @Path("/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = "application/marcxml+xml",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/marc",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            operationId = "exportSelection",
            summary = "The records of a selection as one file",
            description =
                    "For cataloguers, administrators and integrators of the library. The file is streamed. Records that the form cannot hold are left out: of MARC 21 in IRBIS text if no dialect is said, of more than 99,999 bytes in ISO 2709.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    @Refuses(status = 422, types = "selection-malformed")
    public Response export(ExportBody body) {
        var order = ExportBody.order(body, requests.language());
        return file(order.selection(), order.order());
    }

    /** All records of a library as one file. */
    @GET
    @Path("/exports")
    @Produces(MediaType.WILDCARD)
    @Parameter(
            name = FORMAT,
            in = ParameterIn.QUERY,
            description = "The form of the file, in any case.",
            schema = @Schema(implementation = ExportFormat.class, defaultValue = "MARCXML"))
    @Parameter(
            name = "library",
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = "application/marcxml+xml",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/marc",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            operationId = "exportRecords",
            summary = "All records of a library as one file",
            description = "For cataloguers, administrators and integrators. The file is streamed.")
    @Refuses(status = 404, types = "library-unknown")
    public Response exportAll() {
        var parameters = Parameters.of(uri, FORMAT, "library");
        var format = parameters.choice(FORMAT, ExportFormat.MARCXML);
        var all = RecordSelection.all(parameters.required("library"));
        return file(all, ExportOrder.as(format));
    }

    private Response file(RecordSelection selection, ExportOrder order) {
        selections.require(selection);
        StreamingOutput file = out -> selections.export(selection, order, out);
        return Response.ok(file, RecordFiles.type(order))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        RecordFiles.disposition(selection.library(), order))
                .build();
    }
}
