package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.Authorities;
import org.kartoteka.catalog.api.AuthorityImport;
import org.kartoteka.catalog.api.AuthorityWork;
import org.kartoteka.catalog.api.HeadingOffer;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;

/** The authority file as a whole: runs through the titles, files of records, offers at entry. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "authorities")
public class AuthorityRunsResource {

    private static final String LIBRARY = "library";

    @EJB Authorities authorities;
    @Inject Requests requests;
    @Context UriInfo uri;

    /** What may be meant. */
    @GET
    @Path("/heading-offers")
    @Operation(
            operationId = "listHeadingOffers",
            summary = "Headings that may be meant by what is being typed into a record",
            description = "For staff. At most ten, each ready to be put into the field.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = "tag",
            in = ParameterIn.QUERY,
            required = true,
            description = "The field of the title's record.",
            schema = @Schema(type = SchemaType.STRING),
            example = "700")
    @Parameter(
            name = "typed",
            in = ParameterIn.QUERY,
            required = true,
            description = "What is typed.",
            schema = @Schema(type = SchemaType.STRING),
            example = "толст")
    public Page<HeadingOffer> offers() {
        var parameters = Parameters.of(uri, LIBRARY, "tag", "typed");
        var found =
                authorities.offers(
                        parameters.required(LIBRARY),
                        parameters.required("tag"),
                        parameters.required("typed"));
        return new Page<>(found, Optional.empty());
    }

    /** Takes a file of authority records. */
    @POST
    @Path("/authority-files")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "takeAuthorities",
            summary = "Take a file of authority records",
            description =
                    "For cataloguers and administrators of the library. ISO 2709 or XML, RUSMARC/UNIMARC or MARC 21, up to 64 MiB, as the body. Records are known by their number (001); what people have edited since is not overwritten. May be repeated.")
    @RequestBody(
            required = true,
            description = "The file.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    @Refuses(status = 422, types = "file-too-large")
    public AuthorityImport take(InputStream file) {
        var library = Parameters.of(uri, LIBRARY).required(LIBRARY);
        return authorities.take(library, file, requests.language());
    }

    /** Begins to link titles. */
    @POST
    @Path("/authority-links")
    @Operation(
            operationId = "linkHeadings",
            summary = "Link the headings of all titles of a library with its authority file",
            description =
                    "For cataloguers and administrators of the library. In the background: what equals a heading or a see-form of exactly one record is linked. While a run is not done, that one is answered.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @APIResponseSchema(
            value = AuthorityWork.class,
            responseCode = "202",
            responseDescription = "The run; its state is at `Location`")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    public Response link() {
        var begun = authorities.link(Parameters.of(uri, LIBRARY).required(LIBRARY));
        var location = uri.getBaseUriBuilder().path("authority-runs").path(begun.id().toString());
        return Response.accepted(begun).location(location.build()).build();
    }

    /** The runs of a library. */
    @GET
    @Path("/authority-runs")
    @Operation(
            operationId = "listAuthorityRuns",
            summary = "The runs that bring titles in line with the authority file, newest first",
            description = "For staff.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Paged
    public Page<AuthorityWork> runs() {
        var parameters = Parameters.of(uri, LIBRARY, "limit", "cursor");
        return authorities.works(
                parameters.required(LIBRARY), parameters.cursor(), parameters.limit());
    }

    /** One run. */
    @GET
    @Path("/authority-runs/{id}")
    @Operation(
            operationId = "getAuthorityRun",
            summary = "A run and how far it is",
            description = "For staff.")
    @Refuses(status = 404, types = "authority-work-unknown")
    public AuthorityWork run(
            @Parameter(
                            name = "id",
                            description = "The run",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return authorities.work(Parameters.id(id));
    }
}
