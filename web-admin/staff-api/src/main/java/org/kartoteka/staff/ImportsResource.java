package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.BeginImport;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.ImportRefusal;
import org.kartoteka.catalog.api.ImportView;
import org.kartoteka.catalog.api.Imports;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;

/**
 * Imports: upload a file of records, watch it go in, see what was refused. The file comes as the
 * body itself or as the part {@code file} of a form; library, branch and name are parameters.
 */
@Path("/imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportsResource {

    private static final String FILE_PART = "file";

    @EJB Imports imports;
    @Inject Requests requests;
    @Inject Answers answers;
    @Context UriInfo uri;

    /** Takes a file as the body. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "beginImport",
            summary = "Import a file of bibliographic records",
            description =
                    "For cataloguers, administrators and integrators. ISO 2709, MARCXML or IRBIS; what it is shows by itself. The file is the body or, as `multipart/form-data`, the part `file`.")
    @RequestBody(
            required = true,
            description = "The file.",
            content = {
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Parameter(
            name = "library",
            in = ParameterIn.QUERY,
            required = true,
            description = "The library whose records they are.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = "branch",
            in = ParameterIn.QUERY,
            description = "Where copies go that name no branch.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK-1")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "What the import is called; else the file's name.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "202",
            responseDescription = "The import; its state is at `Location`")
    @TakesIdempotencyKey
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"library-unknown", "branch-unknown"})
    @Refuses(status = 409, types = "branch-of-another-library")
    @Refuses(
            status = 422,
            types = {"file-empty", "file-too-large", "file-not-records"})
    public Response begin(InputStream file) {
        return begin(file, "upload");
    }

    /** Takes a file as a part of a form. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response begin(List<EntityPart> parts) {
        var part =
                parts.stream()
                        .filter(p -> FILE_PART.equals(p.getName()))
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(CatalogRefusal.FILE_EMPTY));
        try (var file = part.getContent()) {
            return begin(file, part.getFileName().orElse("upload"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response begin(InputStream file, String name) {
        var parameters = Parameters.of(uri, "library", "branch", "name");
        var order =
                new BeginImport(
                        parameters.text("name").orElse(name),
                        parameters.required("library"),
                        parameters.text("branch"));
        var begun = imports.begin(order, requests.key(), file);
        return Response.accepted(begun)
                .location(uri.getAbsolutePathBuilder().path(begun.id().toString()).build())
                .build();
    }

    /** The imports. */
    @GET
    @Operation(
            operationId = "listImports",
            summary = "The imports, newest first",
            description = "For cataloguers, administrators and integrators.")
    @Paged
    public Page<ImportView> recent() {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return imports.recent(parameters.cursor(), parameters.limit());
    }

    /** One import. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "An import and how far it is",
            description = "For cataloguers, administrators and integrators.")
    @Refuses(status = 404, types = "import-unknown")
    public ImportView find(
            @Parameter(
                            name = "id",
                            description = "The import",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return Answers.found(imports.find(Parameters.id(id)), CatalogRefusal.IMPORT_UNKNOWN, id);
    }

    /** What an import did not take. */
    @GET
    @Path("/{id}/refusals")
    @Operation(
            operationId = "listImportRefusals",
            summary = "What an import did not take, and why",
            description = "For cataloguers, administrators and integrators.")
    @Paged
    @Refuses(status = 404, types = "import-unknown")
    public Page<ImportRefusal> refusals(
            @Parameter(
                            name = "id",
                            description = "The import",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return imports.refusals(
                Parameters.id(id), parameters.cursor(), parameters.limit(), requests.language());
    }

    /** The bytes of a refused record. */
    @GET
    @Path("/{id}/refusals/{ordinal:[0-9]{1,12}}/bytes")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getRefusedBytes",
            summary = "The raw bytes of a refused record",
            description = "For cataloguers, administrators and integrators.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses(
            status = 404,
            types = {"import-unknown", "import-refusal-unknown"})
    public Response refusedBytes(
            @Parameter(
                            name = "id",
                            description = "The import",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(
                            name = "ordinal",
                            description = "The position of the record in the file, from 1")
                    @PathParam("ordinal")
                    long ordinal) {
        return Response.ok(imports.refusedBytes(Parameters.id(id), ordinal))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"record-" + ordinal + ".bin\"")
                .build();
    }
}
