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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
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
import org.kartoteka.catalog.api.GuardPaper;
import org.kartoteka.catalog.api.ListKind;
import org.kartoteka.catalog.api.ListVersion;
import org.kartoteka.catalog.api.NewList;
import org.kartoteka.catalog.api.RestrictedList;
import org.kartoteka.catalog.api.RestrictedLists;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;

/** Lists that the catalogue is checked against. */
@Path("/restricted-lists")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class RestrictedListsResource {

    private static final String LIBRARY = "library";

    /**
     * A list to be kept.
     *
     * @param library whose it is; of the whole network if not said
     */
    public record ListToKeep(
            @Schema(maxLength = 16, example = "NSK") String library,
            @Schema(required = true, example = "EXTREMIST") ListKind kind,
            @Schema(
                            required = true,
                            maxLength = 200,
                            example = "Федеральный список экстремистских материалов")
                    String name) {}

    @EJB RestrictedLists lists;
    @Inject Requests requests;
    @Context UriInfo uri;

    /** The lists of a library. */
    @GET
    @Operation(
            operationId = "listRestrictedLists",
            summary = "The lists that a library is checked against, with the files in force",
            description = "For staff of the library. Those of the network first; one page has all.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Refuses(status = 403, types = "wrong-branch")
    public Page<RestrictedList> list() {
        var parameters = Parameters.of(uri, LIBRARY);
        return new Page<>(lists.lists(parameters.required(LIBRARY)), Optional.empty());
    }

    /** Begins to keep a list. */
    @POST
    @Operation(
            operationId = "keepRestrictedList",
            summary = "Keep a list, of the library or of the whole network",
            description =
                    "For cataloguers and administrators; a list of the network is for those who act in all branches.")
    @APIResponseSchema(
            value = RestrictedList.class,
            responseCode = "201",
            responseDescription = "The list, without a file yet")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    @Refuses(status = 409, types = "list-name-taken")
    @Refuses(status = 422, types = "name-malformed")
    public Response keep(ListToKeep body) {
        var check = new InputCheck();
        var library = check.optionalText(LIBRARY, InputCheck.body(body).library(), 16);
        var kind = check.required("kind", body.kind());
        var name = check.text("name", body.name(), 200);
        check.done();
        var kept = lists.keep(new NewList(library, kind, name));
        return Answers.made(kept);
    }

    /** The files of a list. */
    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "listRestrictedListVersions",
            summary = "The files of a list, the latest first, and how far the check of each is",
            description = "For staff of the library.")
    @Paged
    @Refuses(status = 404, types = "list-unknown")
    public Page<ListVersion> versions(
            @Parameter(
                            name = "id",
                            description = "The list",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return lists.versions(Parameters.id(id), parameters.cursor(), parameters.limit());
    }

    /** Loads a file. */
    @POST
    @Path("/{id}/versions")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "loadRestrictedList",
            summary =
                    "Load a file as the next version of a list and check the catalogue against it",
            description =
                    "For those who may keep the list. CSV whose first line names the columns (number, author, title, text, included, excluded); the whole file or nothing. The check runs in the background. The file in force again is no new version.")
    @RequestBody(
            required = true,
            description = "The file.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "The file's name.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponseSchema(
            value = ListVersion.class,
            responseCode = "202",
            responseDescription = "The version; its check has begun")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "list-unknown")
    @Refuses(
            status = 422,
            types = {"list-file-malformed", "list-file-too-large", "name-malformed"})
    public Response load(
            @Parameter(
                            name = "id",
                            description = "The list",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            InputStream body) {
        var name = Parameters.of(uri, "name").text("name").orElse("list.csv");
        return Response.accepted(lists.load(Parameters.id(id), name, bytes(body))).build();
    }

    /** A byte more than allowed tells that there are too many. */
    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(RestrictedLists.LARGEST_FILE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The proof or the act. */
    @GET
    @Path("/{id}/paper")
    @Produces("application/pdf")
    @Operation(
            operationId = "printRestrictedListCheck",
            summary = "The proof, or the act, of a library's check against the file in force",
            description = "For staff of the library.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = "form",
            in = ParameterIn.QUERY,
            description = "In any case.",
            schema = @Schema(implementation = GuardPaper.class, defaultValue = "PROOF"))
    @APIResponse(
            responseCode = "200",
            description = "The paper",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "list-unknown")
    @Refuses(status = 409, types = "list-not-checked")
    public Response paper(
            @Parameter(
                            name = "id",
                            description = "The list",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, LIBRARY, "form");
        var form = parameters.choice("form", GuardPaper.PROOF);
        var file =
                lists.paper(
                        parameters.required(LIBRARY), Parameters.id(id), form, requests.language());
        return Response.ok(file, "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"check-" + id + ".pdf\"")
                .build();
    }
}
