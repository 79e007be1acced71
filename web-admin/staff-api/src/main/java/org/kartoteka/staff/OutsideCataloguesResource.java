package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.OutsideCatalogues;
import org.kartoteka.catalog.api.OutsideIndex;
import org.kartoteka.catalog.api.OutsidePage;
import org.kartoteka.catalog.api.OutsideQuery;
import org.kartoteka.catalog.api.OutsideTarget;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;

/** Copy cataloguing: other libraries' catalogues, asked by SRU. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outside")
public class OutsideCataloguesResource {

    private static final int TIMEOUT = 10;
    private static final int LONGEST = 200;

    /** The description of a catalogue. */
    public record OutsideTargetBody(
            @Schema(required = true, maxLength = 200, example = "Областная библиотека") String name,
            @Schema(
                            required = true,
                            description = "http or https, of another machine.",
                            example = "https://opac.example.org/sru")
                    String address,
            @Schema(description = "1.1 if not said.", example = "1.1") String version,
            @Schema(description = "What to ask for; marcxml if not said.", example = "marcxml")
                    String schema,
            @Schema(description = "Of the records; found out if not said.") RecordDialect dialect,
            @Schema(description = "`bath.isbn` if not said.", example = "bath.isbn") String isbn,
            @Schema(description = "`dc.title` if not said.", example = "dc.title") String title,
            @Schema(description = "`dc.creator` if not said.", example = "dc.creator")
                    String author,
            @Schema(description = "Bare words if not said.", example = "cql.serverChoice")
                    String any,
            @Schema(
                            description = "How many seconds to wait; 10 if not said.",
                            minimum = "1",
                            maximum = "60",
                            example = "10")
                    Integer timeoutSeconds) {}

    @EJB OutsideCatalogues outside;
    @Context UriInfo uri;

    /** The catalogues. */
    @GET
    @Path("/outside-catalogues")
    @Operation(
            operationId = "listOutsideCatalogues",
            summary = "Other libraries' catalogues that may be asked",
            description = "For staff. One page holds all.")
    public Page<OutsideTarget> targets() {
        return new Page<>(outside.targets(), Optional.empty());
    }

    /** Describes a catalogue. */
    @PUT
    @Path("/outside-catalogues/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "The catalogue may be asked")
    @Operation(
            operationId = "putOutsideCatalogue",
            summary = "Describe another library's catalogue",
            description =
                    "For administrators of the whole network. Only described catalogues are asked. May be repeated.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 422,
            types = {"outside-malformed", "outside-address-refused"})
    public Response put(
            @Parameter(name = "code", description = "Its code", example = "OBLAST")
                    @PathParam("code")
                    String code,
            OutsideTargetBody body) {
        var check = new InputCheck();
        var name = check.text("name", InputCheck.body(body).name(), LONGEST);
        var address = check.required("address", body.address());
        check.done();
        outside.put(
                new OutsideTarget(
                        code,
                        name,
                        address,
                        said(body.version(), "1.1"),
                        said(body.schema(), "marcxml"),
                        Optional.ofNullable(body.dialect()),
                        indexes(body),
                        Optional.ofNullable(body.timeoutSeconds()).orElse(TIMEOUT)));
        return Response.noContent().build();
    }

    private static Map<OutsideIndex, String> indexes(OutsideTargetBody body) {
        var indexes = new EnumMap<OutsideIndex, String>(OutsideIndex.class);
        indexes.put(OutsideIndex.ISBN, said(body.isbn(), "bath.isbn"));
        indexes.put(OutsideIndex.TITLE, said(body.title(), "dc.title"));
        indexes.put(OutsideIndex.AUTHOR, said(body.author(), "dc.creator"));
        Optional.ofNullable(body.any()).ifPresent(any -> indexes.put(OutsideIndex.ANY, any));
        return indexes;
    }

    private static String said(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    /** Forgets a catalogue. */
    @DELETE
    @Path("/outside-catalogues/{code}")
    @APIResponse(responseCode = "204", description = "The catalogue is not asked any more")
    @Operation(
            operationId = "removeOutsideCatalogue",
            summary = "Forget another library's catalogue",
            description = "For administrators of the whole network. May be repeated.")
    @Refuses(status = 403, types = "wrong-branch")
    public Response remove(
            @Parameter(name = "code", description = "Its code", example = "OBLAST")
                    @PathParam("code")
                    String code) {
        outside.remove(code);
        return Response.noContent().build();
    }

    /** Asks a catalogue. */
    @GET
    @Path("/outside-catalogues/{code}/records")
    @Operation(
            operationId = "searchOutside",
            summary = "Records of another library's catalogue, ready to be taken",
            description =
                    "For cataloguers and administrators of the library. Ten at most, in RUSMARC, without the other's numbers, holdings and local fields; with titles of the library that may be the same book. Nothing is stored: send `content` with `createRecord`.")
    @Parameter(
            name = "library",
            in = ParameterIn.QUERY,
            required = true,
            description = "The library that catalogues.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "What to look in.",
            schema = @Schema(implementation = OutsideIndex.class, defaultValue = "ANY"))
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            required = true,
            description = "What to look for.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            example = "978-5-17-087888-8")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first record wanted: `next` of the page before.",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "1"))
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"library-unknown", "outside-unknown"})
    @Refuses(status = 409, types = "outside-diagnostic")
    @Refuses(
            status = 422,
            types = {"outside-query-malformed", "outside-address-refused"})
    @Refuses(
            status = 503,
            types = {"outside-silent", "outside-answer-unreadable"})
    public OutsidePage search(
            @Parameter(name = "code", description = "The catalogue", example = "OBLAST")
                    @PathParam("code")
                    String code) {
        var parameters = Parameters.of(uri, "library", "by", "text", "from");
        long from = parameters.number("from").orElse(1L);
        return outside.search(
                new OutsideQuery(
                        code,
                        parameters.required("library"),
                        parameters.choice("by", OutsideIndex.ANY),
                        parameters.required("text", LONGEST),
                        (int) Math.max(Math.min(from, Integer.MAX_VALUE), 0)));
    }
}
