package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.EditionMarks;
import org.kartoteka.catalog.api.MarkChange;
import org.kartoteka.catalog.api.MarkView;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.InputRefusal;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;

/** Marks of editions beside the age mark. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class EditionMarksResource {

    /**
     * Why a mark is put on.
     *
     * @param reason for instance the number on the list
     */
    public record MarkReason(
            @Schema(required = true, maxLength = 500, example = "Список, № 5000") String reason) {}

    /**
     * An age mark.
     *
     * @param mark 0+, 6+, 12+, 16+ or 18+; none if not said
     * @param version of the record, as it was seen
     */
    public record AgeMarkOfTitle(
            @Schema(maxLength = 3, example = "16+") String mark,
            @Schema(required = true, example = "7") Long version) {}

    @EJB EditionMarks marks;
    @Context UriInfo uri;

    /** The marks of a title. */
    @GET
    @Path("/titles/{id}/marks")
    @Operation(
            operationId = "listMarksOfTitle",
            summary = "The marks of a title beside its age mark",
            description = "For any token. One page holds all; a title that is not there has none.")
    public Page<MarkView> list(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return new Page<>(marks.of(Parameters.id(id)), Optional.empty());
    }

    /** What was done to the marks of a title. */
    @GET
    @Path("/titles/{id}/mark-changes")
    @Operation(
            operationId = "listMarkChangesOfTitle",
            summary = "What was done to the marks of a title, the latest first",
            description = "For staff.")
    @Paged
    public Page<MarkChange> history(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return marks.history(Parameters.id(id), parameters.cursor(), parameters.limit());
    }

    /** Puts a mark on. */
    @PUT
    @Path("/titles/{id}/marks/{mark}")
    @APIResponse(responseCode = "204", description = "The title bears the mark")
    @Operation(
            operationId = "putMark",
            summary = "Put a mark on a title, or say its reason anew",
            description = "For cataloguers and administrators. The desk obeys at once.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"title-unknown", "resource-unknown"})
    @Refuses(status = 422, types = "mark-reason-malformed")
    public Response put(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(
                            name = "mark",
                            description = "The mark, in any case",
                            schema = @Schema(implementation = EditionMark.class))
                    @PathParam("mark")
                    String mark,
            MarkReason body) {
        var check = new InputCheck();
        var reason = check.text("reason", InputCheck.body(body).reason(), 500);
        check.done();
        marks.put(Parameters.id(id), mark(mark), reason);
        return Response.noContent().build();
    }

    /** Gives a title an age mark. */
    @PUT
    @Path("/titles/{id}/age-mark")
    @Operation(
            operationId = "putAgeMark",
            summary = "Give a title another age mark, or none",
            description =
                    "For cataloguers and administrators. A new version of the record; `version` is the one that was seen.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "title-unknown")
    @Refuses(status = 409, types = "age-mark-elsewhere")
    @Refuses(status = 412, types = "title-changed-meanwhile")
    @Refuses(
            status = 422,
            types = {"age-mark-unknown", "record-faulty"})
    public RecordVersion putAge(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            AgeMarkOfTitle body) {
        var check = new InputCheck();
        var version = check.required("version", InputCheck.body(body).version());
        var mark = check.optionalText("mark", body.mark(), 3);
        check.done();
        return marks.putAge(Parameters.id(id), mark, version);
    }

    /** Takes a mark off. */
    @DELETE
    @Path("/titles/{id}/marks/{mark}")
    @APIResponse(responseCode = "204", description = "The title does not bear the mark")
    @Operation(
            operationId = "removeMark",
            summary = "Take a mark off a title",
            description = "For cataloguers and administrators. May be repeated.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"title-unknown", "resource-unknown"})
    public Response remove(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(
                            name = "mark",
                            description = "The mark, in any case",
                            schema = @Schema(implementation = EditionMark.class))
                    @PathParam("mark")
                    String mark) {
        marks.remove(Parameters.id(id), mark(mark));
        return Response.noContent().build();
    }

    private static EditionMark mark(String name) {
        var wanted = name.toUpperCase(Locale.ROOT);
        var known = Stream.of(EditionMark.values()).filter(m -> m.name().equals(wanted)).findAny();
        return Answers.found(known, InputRefusal.RESOURCE_UNKNOWN, name);
    }
}
