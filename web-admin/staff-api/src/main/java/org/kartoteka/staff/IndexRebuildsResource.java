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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.search.api.IndexRebuilds;
import org.kartoteka.search.api.IndexView;
import org.kartoteka.search.api.RebuildView;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Requests;

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
    @Operation(summary = "The index that answers, and whether it should be rebuilt")
    public IndexView index() {
        return rebuilds.index();
    }

    /** Orders a rebuild. */
    @POST
    @Path("/index-rebuilds")
    @Operation(summary = "Rebuild the whole index; the old one answers meanwhile")
    public Response begin() {
        var begun = rebuilds.begin(requests.key());
        return Response.accepted(begun)
                .location(uri.getAbsolutePathBuilder().path(begun.id().toString()).build())
                .build();
    }

    /** The rebuilds. */
    @GET
    @Path("/index-rebuilds")
    @Operation(summary = "The rebuilds of the index, newest first")
    public Page<RebuildView> recent() {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return rebuilds.recent(parameters.cursor(), parameters.limit());
    }

    /** One rebuild. */
    @GET
    @Path("/index-rebuilds/{id}")
    @Operation(summary = "A rebuild of the index and how far it is")
    public RebuildView find(@PathParam("id") String id) {
        return Answers.found(rebuilds.find(Parameters.id(id)), SearchRefusal.REBUILD_UNKNOWN, id);
    }

    /** Cancels a rebuild. */
    @POST
    @Path("/index-rebuilds/{id}/cancellation")
    @Operation(summary = "Stop a rebuild of the index; the old one stays")
    public RebuildView cancel(@PathParam("id") String id) {
        return rebuilds.cancel(Parameters.id(id));
    }
}
