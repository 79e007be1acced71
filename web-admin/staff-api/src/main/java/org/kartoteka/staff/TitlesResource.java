package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Cataloguing;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;

/** Titles and copies, and single records as files. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class TitlesResource {

    private static final String FORMAT = "format";

    @EJB Titles titles;
    @EJB Copies copies;
    @EJB Cataloguing cataloguing;
    @Context UriInfo uri;
    @Context Request request;

    /** A title. */
    @GET
    @Path("/titles/{id}")
    @APIResponse(
            responseCode = "200",
            description = "The title",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = TitleView.class)))
    @APIResponse(responseCode = "304", description = "It has not changed")
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of an earlier answer.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"7\"")
    @Operation(operationId = "getTitle", summary = "A title", description = "For any token.")
    @Refuses(status = 404, types = "title-unknown")
    public Response title(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var title = Answers.found(titles.find(Parameters.id(id)), CatalogRefusal.TITLE_UNKNOWN, id);
        var tag = new EntityTag(Long.toString(title.version()));
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(title).tag(tag).build() : unchanged.tag(tag).build();
    }

    /** Takes a title out of the catalogue. */
    @DELETE
    @Path("/titles/{id}")
    @APIResponse(responseCode = "204", description = "It is out of the catalogue")
    @Operation(
            operationId = "withdrawTitle",
            summary = "Take a title without copies out of the catalogue",
            description = "For cataloguers and administrators.")
    @Refuses(status = 404, types = "title-unknown")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 409, types = "title-has-copies")
    public Response withdraw(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        cataloguing.withdraw(Parameters.id(id));
        return Response.noContent().build();
    }

    /** The copies of a title. */
    @GET
    @Path("/titles/{id}/copies")
    @Operation(
            operationId = "listCopiesOfTitle",
            summary = "The copies of a title",
            description = "For any token. One page holds all; a title that is not there has none.")
    public Page<CopyView> copies(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return new Page<>(copies.ofTitle(Parameters.id(id)), Optional.empty());
    }

    /** The record of a title as a file. */
    @GET
    @Path("/titles/{id}/record")
    @Produces(MediaType.WILDCARD)
    @Parameter(
            name = FORMAT,
            in = ParameterIn.QUERY,
            description = "The form of the file, in any case.",
            schema = @Schema(implementation = ExportFormat.class, defaultValue = "MARCXML"))
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
            operationId = "getRecord",
            summary = "The whole record of a title as a file",
            description = "For any token.")
    @Refuses(status = 404, types = "title-unknown")
    @Refuses(
            status = 409,
            types = {"record-too-long-for-iso2709", "record-unfit-for-format"})
    public Response record(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var format = Parameters.of(uri, FORMAT).choice(FORMAT, ExportFormat.MARCXML);
        return Response.ok(titles.export(Parameters.id(id), format), RecordFiles.type(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, RecordFiles.disposition(id, format))
                .build();
    }

    /** A copy. */
    @GET
    @Path("/copies/{barcode}")
    @Operation(
            operationId = "getCopy",
            summary = "A copy, by its barcode",
            description = "For any token.")
    @Refuses(status = 404, types = "copy-unknown")
    public CopyView copy(
            @Parameter(
                            name = "barcode",
                            description = "What the scanner reads",
                            example = "2100000000012")
                    @PathParam("barcode")
                    String barcode) {
        return Answers.found(copies.byBarcode(barcode), CirculationRefusal.COPY_UNKNOWN, barcode);
    }
}
