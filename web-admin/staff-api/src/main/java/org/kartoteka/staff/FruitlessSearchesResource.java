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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.search.api.FruitlessSearch;
import org.kartoteka.search.api.FruitlessSearches;
import org.kartoteka.web.Parameters;

/** What readers looked for in vain. */
@Path("/searches-without-hits")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class FruitlessSearchesResource {

    @EJB FruitlessSearches searches;
    @Context UriInfo uri;

    /** The searches. */
    @GET
    @Operation(summary = "What readers looked for in vain, the most frequent first")
    public Page<FruitlessSearch> since() {
        var parameters = Parameters.of(uri, "from", "limit", "cursor");
        return searches.since(parameters.date("from"), parameters.cursor(), parameters.limit());
    }
}
