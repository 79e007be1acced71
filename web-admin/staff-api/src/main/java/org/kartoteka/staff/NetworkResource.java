package org.kartoteka.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Refuses;

/** Libraries and branches of the network. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "network")
public class NetworkResource {

    /** What is said of a library. */
    public record LibraryBody(
            @Schema(
                            required = true,
                            maxLength = 200,
                            example = "Центральная библиотека Новосибирска")
                    String name,
            @Schema(required = true, maxLength = 32, example = "siberia") String region) {}

    /**
     * What is said of a branch.
     *
     * @param zone an IANA time zone, for instance {@code Asia/Novosibirsk}
     */
    public record BranchBody(
            @Schema(required = true, maxLength = 16, example = "NSK") String library,
            @Schema(required = true, maxLength = 200, example = "Филиал № 1") String name,
            @Schema(required = true, maxLength = 500, example = "Новосибирск, Красный проспект, 26")
                    String address,
            @Schema(required = true, maxLength = 64, example = "Asia/Novosibirsk") String zone,
            @Schema(required = true, maxLength = 32, example = "siberia") String region) {}

    @EJB LibraryNetwork network;

    /** All libraries. */
    @GET
    @Path("/libraries")
    @PermitAll
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
    @PermitAll
    @Operation(
            operationId = "listBranches",
            summary = "The branches of the network",
            description = "For anybody. One page holds all.")
    public Page<Branch> branches() {
        return new Page<>(network.branches(), Optional.empty());
    }

    /** Registers a library. */
    @PUT
    @Path("/libraries/{code}")
    @Operation(
            operationId = "putLibrary",
            summary = "Register a library or change it",
            description = "For administrators. May be repeated.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 422,
            types = {"code-malformed", "name-malformed", "region-unknown"})
    public Library register(
            @Parameter(
                            name = "code",
                            description =
                                    "The code, two to sixteen capital letters, digits or dashes",
                            example = "NSK")
                    @PathParam("code")
                    String code,
            LibraryBody body) {
        var check = new InputCheck();
        var name = check.text("name", InputCheck.body(body).name(), 300);
        var region = check.text("region", body.region(), 32);
        check.done();
        return network.register(new Library(code, name, region));
    }

    /** Opens a branch. */
    @PUT
    @Path("/branches/{code}")
    @Operation(
            operationId = "putBranch",
            summary = "Open a branch or change it",
            description = "For administrators. May be repeated.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    @Refuses(status = 409, types = "branch-of-another-library")
    @Refuses(
            status = 422,
            types = {"code-malformed", "name-malformed", "address-malformed", "region-unknown"})
    public Branch open(
            @Parameter(
                            name = "code",
                            description =
                                    "The code, two to sixteen capital letters, digits or dashes",
                            example = "NSK-1")
                    @PathParam("code")
                    String code,
            BranchBody body) {
        var check = new InputCheck();
        var library = check.text("library", InputCheck.body(body).library(), 16);
        var name = check.text("name", body.name(), 300);
        var address = check.text("address", body.address(), 500);
        var zone = check.zone("zone", body.zone());
        var region = check.text("region", body.region(), 32);
        check.done();
        return network.open(new Branch(code, library, name, address, zone, region));
    }
}
