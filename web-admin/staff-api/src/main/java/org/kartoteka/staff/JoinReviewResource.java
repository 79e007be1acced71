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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.JoinDecision;
import org.kartoteka.catalog.api.JoinFile;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinReview;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.catalog.api.JoinStep;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.staff.JoinBodies.JoinWords;
import org.kartoteka.web.IfMatch;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;

/** Requests to join the network, as administrators decide on them. */
@Path("/join-reviews")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "network")
public class JoinReviewResource {

    @EJB JoinReview review;
    @Context UriInfo uri;
    @Context HttpHeaders headers;

    /** The requests in a state. */
    @GET
    @Operation(
            operationId = "listJoinRequests",
            summary = "The requests in a state, the oldest first",
            description =
                    "For administrators of the network and, on branches of their library, of a library.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "The state.",
            schema = @Schema(implementation = JoinState.class, defaultValue = "SENT"))
    @Paged
    public Page<JoinRequestView> in() {
        var parameters = Parameters.of(uri, "state", "limit", "cursor");
        return review.in(
                parameters.choice("state", JoinState.SENT),
                parameters.cursor(),
                parameters.limit());
    }

    /** One request. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getJoinRequestForReview",
            summary = "A request to decide on",
            description =
                    "For administrators of the network and, on branches of their library, of a library.")
    @APIResponse(
            responseCode = "200",
            description = "The request as it is now",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = JoinRequestView.class)))
    @Refuses(status = 404, types = "join-request-unknown")
    public Response find(
            @Parameter(
                            name = "id",
                            description = "The request",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var found = review.find(Parameters.id(id));
        return JoinRequestsResource.answer(
                Answers.found(found, JoinRefusal.JOIN_REQUEST_UNKNOWN, id));
    }

    /** What happened to it. */
    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "listJoinStepsForReview",
            summary = "What happened to a request",
            description =
                    "For administrators of the network and, on branches of their library, of a library.")
    @Paged
    @Refuses(status = 404, types = "join-request-unknown")
    public Page<JoinStep> history(
            @Parameter(
                            name = "id",
                            description = "The request",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return review.history(Parameters.id(id), parameters.cursor(), parameters.limit());
    }

    /** A document with its bytes. */
    @GET
    @Path("/{id}/documents/{document}")
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    @Operation(
            operationId = "getJoinDocumentForReview",
            summary = "The bytes of a document of a request",
            description =
                    "For administrators of the network and, on branches of their library, of a library.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content = {
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/jpeg",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses(
            status = 404,
            types = {"join-request-unknown", "document-unknown"})
    public Response document(
            @Parameter(
                            name = "id",
                            description = "The request",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(
                            name = "document",
                            description = "The document",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("document")
                    String document) {
        return file(review.document(Parameters.id(id), Parameters.id(document)));
    }

    /** Take a request into work, or over from a colleague. */
    @POST
    @Path("/{id}/taking")
    @Operation(
            operationId = "takeJoinRequest",
            summary = "Take a request into work, or over from a colleague",
            description =
                    "For administrators of the network and, on branches of their library, of a library.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the version that was seen.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"3\"")
    @APIResponse(
            responseCode = "200",
            description = "The request as it is now",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = JoinRequestView.class)))
    @Refuses(status = 404, types = "join-request-unknown")
    @Refuses(status = 409, types = "join-state-unfit")
    @Refuses(status = 412, types = "join-request-changed-meanwhile")
    public Response take(
            @Parameter(
                            name = "id",
                            description = "The request",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return JoinRequestsResource.answer(
                review.take(Parameters.id(id), IfMatch.version(headers)));
    }

    /** Give a request back to its applicant with remarks. */
    @POST
    @Path("/{id}/return")
    @Operation(
            operationId = "returnJoinRequest",
            summary = "Give a request back to its applicant with remarks",
            description =
                    "For administrators of the network and, on branches of their library, of a library.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the version that was seen.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"3\"")
    @APIResponse(
            responseCode = "200",
            description = "The request as it is now",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = JoinRequestView.class)))
    @Refuses(status = 404, types = "join-request-unknown")
    @Refuses(status = 409, types = "join-state-unfit")
    @Refuses(status = 412, types = "join-request-changed-meanwhile")
    @Refuses(status = 422, types = "decision-words-malformed")
    public Response giveBack(
            @Parameter(
                            name = "id",
                            description = "The request",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            JoinWords body) {
        return JoinRequestsResource.answer(review.giveBack(decision(id, body)));
    }

    /** Approve a request: the library or branch is there at once. */
    @POST
    @Path("/{id}/approval")
    @Operation(
            operationId = "approveJoinRequest",
            summary = "Approve a request: the library or branch is there at once",
            description =
                    "For administrators of the network and, on branches of their library, of a library.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the version that was seen.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"3\"")
    @APIResponse(
            responseCode = "200",
            description = "The request as it is now",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = JoinRequestView.class)))
    @Refuses(
            status = 404,
            types = {"join-request-unknown", "library-unknown"})
    @Refuses(
            status = 409,
            types = {"join-state-unfit", "code-taken"})
    @Refuses(status = 412, types = "join-request-changed-meanwhile")
    @Refuses(status = 422, types = "decision-words-malformed")
    public Response approve(
            @Parameter(
                            name = "id",
                            description = "The request",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            JoinWords body) {
        return JoinRequestsResource.answer(review.approve(decision(id, body)));
    }

    /** Refuse a request for a reason. */
    @POST
    @Path("/{id}/refusal")
    @Operation(
            operationId = "refuseJoinRequest",
            summary = "Refuse a request for a reason",
            description =
                    "For administrators of the network and, on branches of their library, of a library.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the version that was seen.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"3\"")
    @APIResponse(
            responseCode = "200",
            description = "The request as it is now",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = JoinRequestView.class)))
    @Refuses(status = 404, types = "join-request-unknown")
    @Refuses(status = 409, types = "join-state-unfit")
    @Refuses(status = 412, types = "join-request-changed-meanwhile")
    @Refuses(status = 422, types = "decision-words-malformed")
    public Response refuse(
            @Parameter(
                            name = "id",
                            description = "The request",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            JoinWords body) {
        return JoinRequestsResource.answer(review.refuse(decision(id, body)));
    }

    private JoinDecision decision(String id, JoinWords body) {
        var given = InputCheck.body(body).words();
        var words = given == null ? "" : given;
        return new JoinDecision(Parameters.id(id), IfMatch.version(headers), words);
    }

    /** Saved by the browser and never shown in the house's own pages, whatever is in it. */
    static Response file(JoinFile file) {
        return Response.ok(file.bytes())
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .build();
    }
}
