package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinRequests;
import org.kartoteka.staff.JoinBodies.JoinCode;
import org.kartoteka.web.Parameters;

/** Codes for libraries and branches that ask to join. */
@Path("/join-codes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "network")
public class JoinCodesResource {

    @EJB JoinRequests joining;
    @Context UriInfo uri;

    /** A free code. */
    @GET
    @Operation(
            operationId = "proposeJoinCode",
            summary = "A code that nobody has",
            description = "For applicants. It is held for nobody until a request is sent.")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "What asks to join.",
            schema = @Schema(implementation = JoinKind.class, defaultValue = "LIBRARY"))
    @Parameter(
            name = "library",
            in = ParameterIn.QUERY,
            description = "Of a branch: the code of its library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = "place",
            in = ParameterIn.QUERY,
            description = "Of a library: its city or name.",
            schema = @Schema(type = SchemaType.STRING),
            example = "Томск")
    public JoinCode code() {
        var parameters = Parameters.of(uri, "kind", "library", "place");
        var kind = parameters.choice("kind", JoinKind.LIBRARY);
        boolean branch = kind == JoinKind.BRANCH;
        var library = branch ? parameters.required("library") : "";
        var place = branch ? "" : parameters.required("place");
        return new JoinCode(joining.proposal(kind, library, place));
    }
}
