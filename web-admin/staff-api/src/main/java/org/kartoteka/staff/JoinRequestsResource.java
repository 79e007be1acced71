package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.JoinDocument;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinRequests;
import org.kartoteka.catalog.api.JoinStep;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.staff.JoinBodies.JoinBody;
import org.kartoteka.web.IfMatch;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;
import org.kartoteka.web.Uploads;

/** Requests to join the network, as their applicants work on them. */
@Path("/join-requests")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "network")
public class JoinRequestsResource {

    @EJB JoinRequests joining;
    @Inject Requests requests;
    @Inject Answers answers;
    @Context UriInfo uri;
    @Context HttpHeaders headers;

    /** Begins a draft. */
    @POST
    @Operation(
            operationId = "beginJoinRequest",
            summary = "Begin a request to join the network, as a draft",
            description = "For applicants: any log-in of the realm. Nobody else sees a draft.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = JoinRequestView.class)))
    @TakesIdempotencyKey
    @Refuses(status = 409, types = "too-many-join-requests")
    @Refuses(status = 422, types = "join-form-faulty")
    public Response begin(JoinBody body) {
        var begun = joining.begin(InputCheck.body(body).form(), requests.key());
        var answer = answers.created(begun.id().toString(), begun);
        return Response.fromResponse(answer).tag(tag(begun)).build();
    }

    /** The caller's own. */
    @GET
    @Path("/own")
    @Operation(
            operationId = "listOwnJoinRequests",
            summary = "The caller's own requests, the latest first",
            description = "For applicants.")
    @Paged
    public Page<JoinRequestView> own() {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return joining.own(parameters.cursor(), parameters.limit());
    }

    /** One of the caller's own. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getJoinRequest",
            summary = "A request of the caller's own",
            description = "For applicants, on their own requests.")
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
        var found = joining.find(Parameters.id(id));
        return answer(Answers.found(found, JoinRefusal.JOIN_REQUEST_UNKNOWN, id));
    }

    /** Keeps what was typed. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "saveJoinRequest",
            summary = "Keep the form of a draft, or of a request that was given back",
            description = "For applicants, on their own requests. It need not be complete.")
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
    @Refuses(status = 422, types = "join-form-faulty")
    public Response save(
            @Parameter(
                            name = "id",
                            description = "The request",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            JoinBody body) {
        var form = InputCheck.body(body).form();
        return answer(joining.save(Parameters.id(id), IfMatch.version(headers), form));
    }

    /** Send a request to the administrators. */
    @POST
    @Path("/{id}/sending")
    @Operation(
            operationId = "sendJoinRequest",
            summary = "Send a request to the administrators",
            description =
                    "For applicants, on their own requests. All that is wrong with the form is told at once, each with its place.")
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
    @Refuses(status = 422, types = "join-form-faulty")
    public Response send(
            @Parameter(
                            name = "id",
                            description = "The request",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return answer(joining.send(Parameters.id(id), IfMatch.version(headers)));
    }

    /** Give a request up. */
    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawJoinRequest",
            summary = "Give a request up",
            description = "For applicants, on their own requests. Not once it is decided.")
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
    public Response withdraw(
            @Parameter(
                            name = "id",
                            description = "The request",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return answer(joining.withdraw(Parameters.id(id), IfMatch.version(headers)));
    }

    /** What happened to it. */
    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "listJoinSteps",
            summary = "What happened to a request, with remarks and reasons",
            description = "For applicants, on their own requests.")
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
        return joining.history(Parameters.id(id), parameters.cursor(), parameters.limit());
    }

    /** Attaches a document. */
    @POST
    @Path("/{id}/documents")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "attachJoinDocument",
            summary = "Attach a document to a request",
            description =
                    "For applicants, on their own requests. PDF, JPEG or PNG, by its bytes; at most 10 MiB each, and ten of them.")
    @RequestBody(
            required = true,
            description = "The document.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            required = true,
            description = "What the document is called.",
            schema = @Schema(type = SchemaType.STRING),
            example = "Устав.pdf")
    @APIResponseSchema(
            value = JoinDocument.class,
            responseCode = "201",
            responseDescription = "The document")
    @Refuses(status = 404, types = "join-request-unknown")
    @Refuses(
            status = 409,
            types = {"join-state-unfit", "too-many-documents"})
    @Refuses(status = 412, types = "join-request-changed-meanwhile")
    @Refuses(status = 413, types = "body-too-large")
    @Refuses(
            status = 422,
            types = {"document-kind-unfit", "document-name-malformed"})
    public Response attach(
            @Parameter(
                            name = "id",
                            description = "The request",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            InputStream body) {
        var name = Parameters.of(uri, "name").required("name");
        Uploads.refuseLarger(JoinRequests.LARGEST_DOCUMENT, headers);
        var attached = attached(Parameters.id(id), name, body);
        return answers.created(attached.id().toString(), attached);
    }

    /** One that has not said how large it is gets the same answer as one that has. */
    private JoinDocument attached(UUID id, String name, InputStream body) {
        try {
            return joining.attach(id, name, body);
        } catch (RefusedException refused) {
            throw refused.refusal() == JoinRefusal.DOCUMENT_TOO_LARGE
                    ? Uploads.tooLarge(JoinRequests.LARGEST_DOCUMENT)
                    : refused;
        }
    }

    /** A document with its bytes. */
    @GET
    @Path("/{id}/documents/{document}")
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    @Operation(
            operationId = "getJoinDocument",
            summary = "The bytes of a document",
            description = "For applicants, on their own requests.")
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
        return JoinReviewResource.file(
                joining.document(Parameters.id(id), Parameters.id(document)));
    }

    /** Takes a document off. */
    @DELETE
    @Path("/{id}/documents/{document}")
    @Operation(
            operationId = "detachJoinDocument",
            summary = "Take a document off a request",
            description = "For applicants, on their own requests. May be repeated.")
    @APIResponse(responseCode = "204", description = "It is off")
    @Refuses(status = 404, types = "join-request-unknown")
    @Refuses(status = 409, types = "join-state-unfit")
    @Refuses(status = 412, types = "join-request-changed-meanwhile")
    public void detach(
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
        joining.detach(Parameters.id(id), Parameters.id(document));
    }

    static Response answer(JoinRequestView request) {
        return Response.ok(request).tag(tag(request)).build();
    }

    static EntityTag tag(JoinRequestView request) {
        return new EntityTag(Long.toString(request.version()));
    }
}
