package org.kartoteka.portal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.Refuses;

/** Libraries and branches, for anyone. */
@Path("/")
@ApplicationScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "network")
public class NetworkResource {

    @EJB LibraryNetwork network;

    /** All libraries. */
    @GET
    @Path("/libraries")
    @Operation(
            operationId = "listLibraries",
            summary = "The libraries of the network",
            description = "For anybody. One page holds all.")
    public Page<Library> libraries() {
        return new Page<>(network.libraries(), Optional.empty());
    }

    /** All branches. */
    @GET
    @Path("/branches")
    @Operation(
            operationId = "listBranches",
            summary = "The branches of the network",
            description = "For anybody. One page holds all.")
    public Page<Branch> branches() {
        return new Page<>(network.branches(), Optional.empty());
    }

    /** One branch. */
    @GET
    @Path("/branches/{code}")
    @Operation(operationId = "getBranch", summary = "A branch", description = "For anybody.")
    @Refuses(status = 404, types = "branch-unknown")
    public Branch branch(
            @Parameter(name = "code", description = "The code of the branch", example = "NSK-1")
                    @PathParam("code")
                    String code) {
        return network.branch(code)
                .orElseThrow(() -> new RefusedException(CatalogRefusal.BRANCH_UNKNOWN, code));
    }
}
