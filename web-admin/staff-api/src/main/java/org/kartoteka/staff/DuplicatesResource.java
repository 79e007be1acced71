package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.Duplicate;
import org.kartoteka.catalog.api.DuplicatePair;
import org.kartoteka.catalog.api.Duplicates;
import org.kartoteka.catalog.api.MergeTitles;
import org.kartoteka.catalog.api.TitleMerge;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;

/** Titles that may be one book: found, decided, merged, taken apart again. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class DuplicatesResource {

    private static final String LIBRARY = "library";

    /** Two titles that are to become one. */
    public record MergeOrder(
            @Schema(required = true, description = "The title that stays.") UUID kept,
            @Schema(required = true, description = "Its version.", example = "3") Long keptVersion,
            @Schema(required = true, description = "The title that goes.") UUID dropped,
            @Schema(required = true, description = "Its version.", example = "1")
                    Long droppedVersion,
            @Schema(
                            description =
                                    "Whether the title that stays gets the fields that only the other has.")
                    Boolean takeOver) {}

    @EJB Duplicates duplicates;
    @Context UriInfo uri;

    /** What may be the book in hand. */
    @POST
    @Path("/records/duplicates")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findDuplicates",
            summary = "Titles of a library that may be the book that a record describes",
            description = "For cataloguers and administrators. At most ten.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    public Page<Duplicate> of(RecordBody body) {
        var library = Parameters.of(uri, LIBRARY).required(LIBRARY);
        var found = duplicates.of(library, RecordBody.content(body), Optional.empty());
        return new Page<>(found, Optional.empty());
    }

    /** What waits for a decision. */
    @GET
    @Path("/duplicates")
    @Operation(
            operationId = "listDuplicates",
            summary = "Pairs of titles that may be one book, until somebody decides",
            description = "For cataloguers and administrators of the library.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Paged
    @Refuses(status = 403, types = "wrong-branch")
    public Page<DuplicatePair> open() {
        var parameters = Parameters.of(uri, LIBRARY, "limit", "cursor");
        return duplicates.open(
                parameters.required(LIBRARY), parameters.cursor(), parameters.limit());
    }

    /** Notes that two titles are two books. */
    @DELETE
    @Path("/duplicates/{one}/{other}")
    @APIResponse(responseCode = "204", description = "The pair is not shown again")
    @Operation(
            operationId = "dismissDuplicate",
            summary = "Note that two titles are two books",
            description = "For cataloguers and administrators of the library.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"title-unknown", "duplicate-pair-unknown"})
    public Response dismiss(
            @Parameter(
                            name = "one",
                            description = "The one title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("one")
                    String one,
            @Parameter(
                            name = "other",
                            description = "The other title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("other")
                    String other) {
        duplicates.dismiss(Parameters.id(one), Parameters.id(other));
        return Response.noContent().build();
    }

    /** Makes two titles one. */
    @POST
    @Path("/title-merges")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeTitles",
            summary = "Make two titles one, with their copies and loans",
            description =
                    "For cataloguers and administrators of the library. The other title is withdrawn; a merge can be undone for a day.")
    @APIResponseSchema(
            value = TitleMerge.class,
            responseCode = "201",
            responseDescription = "The merge")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "title-unknown")
    @Refuses(status = 409, types = "titles-of-two-libraries")
    @Refuses(status = 412, types = "title-changed-meanwhile")
    @Refuses(status = 422, types = "title-merged-with-itself")
    public Response merge(MergeOrder body) {
        var check = new InputCheck();
        var kept = check.required("kept", InputCheck.body(body).kept());
        var keptVersion = check.required("keptVersion", body.keptVersion());
        var dropped = check.required("dropped", body.dropped());
        var droppedVersion = check.required("droppedVersion", body.droppedVersion());
        check.done();
        var made =
                duplicates.merge(
                        new MergeTitles(
                                kept,
                                keptVersion,
                                dropped,
                                droppedVersion,
                                Boolean.TRUE.equals(body.takeOver())));
        return Answers.made(made);
    }

    /** The merges of a library. */
    @GET
    @Path("/title-merges")
    @Operation(
            operationId = "listMerges",
            summary = "The merges of a library, newest first",
            description = "For cataloguers and administrators of the library.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Paged
    @Refuses(status = 403, types = "wrong-branch")
    public Page<TitleMerge> merges() {
        var parameters = Parameters.of(uri, LIBRARY, "limit", "cursor");
        return duplicates.merges(
                parameters.required(LIBRARY), parameters.cursor(), parameters.limit());
    }

    /** Undoes a merge. */
    @POST
    @Path("/title-merges/{id}/undo")
    @Operation(
            operationId = "undoMerge",
            summary = "Undo a merge: both titles and all copies as before",
            description =
                    "For cataloguers and administrators of the library, for a day. Later edits of the title that stayed are kept.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "merge-unknown")
    @Refuses(
            status = 409,
            types = {"merge-too-old", "merge-followed"})
    public TitleMerge undo(
            @Parameter(
                            name = "id",
                            description = "The merge",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return duplicates.undo(Parameters.id(id));
    }
}
