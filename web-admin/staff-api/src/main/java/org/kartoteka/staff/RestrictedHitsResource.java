package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.DecideHit;
import org.kartoteka.catalog.api.HitDecision;
import org.kartoteka.catalog.api.HitState;
import org.kartoteka.catalog.api.RestrictedHit;
import org.kartoteka.catalog.api.RestrictedLists;
import org.kartoteka.catalog.api.RestrictedRefusal;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;

/** Titles that may be on a restricted list. */
@Path("/restricted-hits")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class RestrictedHitsResource {

    /**
     * A decision.
     *
     * @param state {@code SAME}, {@code OTHER} or {@code EXPERT}
     * @param reason why
     */
    public record DecisionOnHit(
            @Schema(required = true, example = "OTHER") HitState state,
            @Schema(required = true, maxLength = 300, example = "Другой автор и год")
                    String reason) {}

    @EJB RestrictedLists lists;
    @Context UriInfo uri;

    /** The worklist. */
    @GET
    @Operation(
            operationId = "listRestrictedHits",
            summary = "Titles of a library that may be on a list, the oldest hit first",
            description = "For staff of the library.")
    @Parameter(
            name = "library",
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "In any case.",
            schema = @Schema(implementation = HitState.class, defaultValue = "WAITING"))
    @Paged
    @Refuses(status = 403, types = "wrong-branch")
    public Page<RestrictedHit> list() {
        var parameters = Parameters.of(uri, "library", "state", "limit", "cursor");
        return lists.hits(
                parameters.required("library"),
                parameters.choice("state", HitState.WAITING),
                parameters.cursor(),
                parameters.limit());
    }

    /** One hit. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRestrictedHit",
            summary = "A title and the line of a list that may mean it",
            description = "For staff of the library.")
    @Refuses(status = 404, types = "hit-unknown")
    public RestrictedHit find(
            @Parameter(
                            name = "id",
                            description = "The hit",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return Answers.found(lists.hit(Parameters.id(id)), RestrictedRefusal.HIT_UNKNOWN, id);
    }

    /** What was decided. */
    @GET
    @Path("/{id}/decisions")
    @Operation(
            operationId = "listDecisionsOnHit",
            summary = "What was decided on a hit, the latest first",
            description = "For staff of the library. One page has the last hundred.")
    @Refuses(status = 404, types = "hit-unknown")
    public Page<HitDecision> decisions(
            @Parameter(
                            name = "id",
                            description = "The hit",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return new Page<>(lists.decisions(Parameters.id(id)), Optional.empty());
    }

    /** Decides. */
    @POST
    @Path("/{id}/decision")
    @Operation(
            operationId = "decideRestrictedHit",
            summary = "Decide whether the title is what the list names",
            description =
                    "For cataloguers and administrators. `SAME` puts the mark of the list on the title, and the desk obeys at once; another decision takes it off again.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"hit-unknown", "title-unknown"})
    @Refuses(status = 409, types = "hit-lapsed")
    @Refuses(status = 422, types = "decision-malformed")
    public RestrictedHit decide(
            @Parameter(
                            name = "id",
                            description = "The hit",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            DecisionOnHit body) {
        var check = new InputCheck();
        var state = check.required("state", InputCheck.body(body).state());
        var reason = check.text("reason", body.reason(), RestrictedLists.LONGEST_REASON);
        check.done();
        return lists.decide(new DecideHit(Parameters.id(id), state, reason));
    }
}
