package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.search.api.IndexRebuilds;
import org.kartoteka.search.api.IndexView;
import org.kartoteka.search.api.RebuildView;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;

/** The index of search: which one answers, and its rebuilds. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class IndexRebuildsResource {

    @EJB IndexRebuilds rebuilds;
    @Inject Requests requests;
    @Context UriInfo uri;

    /** The index that answers. */
    @GET
    @Path("/index")
    @Operation(
            operationId = "getIndex",
            summary = "The index that answers, and whether it should be rebuilt",
            description = "For cataloguers, administrators and municipal IT.")
    @Refuses(status = 503, types = "search-silent")
    public IndexView index() {
        return rebuilds.index();
    }

    /** Orders a rebuild. */
    @POST
    @Path("/index-rebuilds")
    @Operation(
            operationId = "beginIndexRebuild",
            summary = "Rebuild the whole index; the old one answers meanwhile",
            description = "For administrators and municipal IT.")
    @APIResponseSchema(
            value = RebuildView.class,
            responseCode = "202",
            responseDescription = "The rebuild; its state is at `Location`")
    @TakesIdempotencyKey
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 409, types = "rebuild-active")
    public Response begin() {
        var begun = rebuilds.begin(requests.key());
        return Response.accepted(begun)
                .location(uri.getAbsolutePathBuilder().path(begun.id().toString()).build())
                .build();
    }

    /** The rebuilds. */
    @GET
    @Path("/index-rebuilds")
    @Operation(
            operationId = "listIndexRebuilds",
            summary = "The rebuilds of the index, newest first",
            description = "For cataloguers, administrators and municipal IT.")
    @Paged
    public Page<RebuildView> recent() {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return rebuilds.recent(parameters.cursor(), parameters.limit());
    }

    /** One rebuild. */
    @GET
    @Path("/index-rebuilds/{id}")
    @Operation(
            operationId = "getIndexRebuild",
            summary = "A rebuild of the index and how far it is",
            description = "For cataloguers, administrators and municipal IT.")
    @Refuses(status = 404, types = "rebuild-unknown")
    public RebuildView find(
            @Parameter(
                            name = "id",
                            description = "The rebuild",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return Answers.found(rebuilds.find(Parameters.id(id)), SearchRefusal.REBUILD_UNKNOWN, id);
    }

    /** Cancels a rebuild. */
    @POST
    @Path("/index-rebuilds/{id}/cancellation")
    @Operation(
            operationId = "cancelIndexRebuild",
            summary = "Stop a rebuild of the index; the old one stays",
            description = "For administrators and municipal IT.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "rebuild-unknown")
    @Refuses(status = 409, types = "rebuild-ended")
    public RebuildView cancel(
            @Parameter(
                            name = "id",
                            description = "The rebuild",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return rebuilds.cancel(Parameters.id(id));
    }
}
