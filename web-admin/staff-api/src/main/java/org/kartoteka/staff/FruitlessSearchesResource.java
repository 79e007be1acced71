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
import org.kartoteka.kernel.page.Page;
import org.kartoteka.search.api.FruitlessSearch;
import org.kartoteka.search.api.FruitlessSearches;
import org.kartoteka.web.Paged;
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
    @Operation(
            operationId = "listSearchesWithoutHits",
            summary = "What readers looked for in vain, the most frequent first",
            description =
                    "For librarians, cataloguers and administrators. Kept 90 days, without the reader.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first day (UTC) that counts; all days that are kept, if not said.",
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            example = "2026-11-01")
    @Paged
    public Page<FruitlessSearch> since() {
        var parameters = Parameters.of(uri, "from", "limit", "cursor");
        return searches.since(parameters.date("from"), parameters.cursor(), parameters.limit());
    }
}
