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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.kartoteka.catalog.api.MarkView;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.InputRefusal;
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

    @EJB EditionMarks marks;

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
