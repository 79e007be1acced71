package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.Authorities;
import org.kartoteka.catalog.api.AuthorityForm;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.api.AuthorityText;
import org.kartoteka.catalog.api.AuthorityVersion;
import org.kartoteka.catalog.api.AuthorityView;
import org.kartoteka.catalog.api.MergeAuthorities;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.IfMatch;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;

/** Authority records: looked up, made, changed, merged. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "authorities")
public class AuthoritiesResource {

    private static final String LIBRARY = "library";

    /** Two authority records that are to become one. */
    public record AuthorityMergeOrder(
            @Schema(required = true, description = "The record that stays.") UUID kept,
            @Schema(required = true, description = "Its version.", example = "3") Long keptVersion,
            @Schema(required = true, description = "The record that becomes part of it.")
                    UUID dropped,
            @Schema(required = true, description = "Its version.", example = "1")
                    Long droppedVersion) {}

    @EJB Authorities authorities;
    @Inject Requests requests;
    @Inject Answers answers;
    @Context UriInfo uri;
    @Context HttpHeaders headers;

    /** Headings that begin so. */
    @GET
    @Path("/authorities")
    @Operation(
            operationId = "listHeadings",
            summary = "Headings and see-forms of a library's authority file, in alphabetical order",
            description = "For staff.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "What they are about.",
            schema = @Schema(implementation = AuthorityKind.class, defaultValue = "PERSON"))
    @Parameter(
            name = "begins",
            in = ParameterIn.QUERY,
            description = "How they begin, in any case; all of them, if not said.",
            schema = @Schema(type = SchemaType.STRING),
            example = "Толстой Л. Н.")
    @Paged
    public Page<AuthorityForm> list() {
        var parameters = Parameters.of(uri, LIBRARY, "kind", "begins", "limit", "cursor");
        return authorities.list(
                parameters.required(LIBRARY),
                parameters.choice("kind", AuthorityKind.PERSON),
                parameters.text("begins").orElse(""),
                parameters.cursor(),
                parameters.limit());
    }

    /** Makes an authority record. */
    @POST
    @Path("/authorities")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAuthority",
            summary = "Make an authority record",
            description =
                    "For cataloguers and administrators of the library. RUSMARC/Authorities: 200, 210 or 250 with the heading, 4XX with forms that lead to it, 5XX with headings beside it.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @APIResponse(
            responseCode = "201",
            description = "The first version",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = AuthorityView.class)))
    @TakesIdempotencyKey
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    @Refuses(
            status = 409,
            types = {"heading-taken", "authority-number-taken"})
    @Refuses(
            status = 422,
            types = {
                "record-faulty",
                "heading-not-one",
                "authority-number-wrong",
                "too-many-forms"
            })
    public Response create(RecordBody body) {
        var library = Parameters.of(uri, LIBRARY).required(LIBRARY);
        var made = authorities.create(library, RecordBody.content(body), requests.key());
        var answer = answers.created(made.id().toString(), made);
        return Response.fromResponse(answer).tag(tag(made)).build();
    }

    /** An authority record. */
    @GET
    @Path("/authorities/{id}")
    @Operation(
            operationId = "getAuthority",
            summary = "An authority record with all its fields",
            description = "For staff. One that was merged names the one it has become part of.")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = AuthorityText.class)))
    @Refuses(status = 404, types = "authority-unknown")
    public Response find(
            @Parameter(
                            name = "id",
                            description = "The authority record",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var found = authorities.find(Parameters.id(id));
        return Response.ok(found).tag(tag(found.authority())).build();
    }

    /** Changes an authority record. */
    @PUT
    @Path("/authorities/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "editAuthority",
            summary = "Change an authority record as a whole",
            description =
                    "For cataloguers and administrators of its library. If the heading changes, a run begins that carries it into all titles: `work` names it.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the version that was edited.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"7\"")
    @APIResponse(
            responseCode = "200",
            description = "The record as it stands now",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = AuthorityView.class)))
    @Refuses(
            status = 400,
            types = {"parameter-missing", "parameter-malformed"})
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "authority-unknown")
    @Refuses(
            status = 409,
            types = {
                "heading-taken",
                "authority-kind-fixed",
                "subdivisions-fixed",
                "authority-merged"
            })
    @Refuses(status = 412, types = "authority-changed-meanwhile")
    @Refuses(
            status = 422,
            types = {
                "record-faulty",
                "heading-not-one",
                "authority-number-wrong",
                "too-many-forms"
            })
    public Response edit(
            @Parameter(
                            name = "id",
                            description = "The authority record",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            RecordBody body) {
        var base = IfMatch.version(headers);
        var made = authorities.edit(Parameters.id(id), base, RecordBody.content(body));
        return Response.ok(made).tag(tag(made)).build();
    }

    /** Its versions. */
    @GET
    @Path("/authorities/{id}/versions")
    @Operation(
            operationId = "listVersionsOfAuthority",
            summary = "The versions of an authority record, newest first",
            description = "For staff.")
    @Paged
    @Refuses(status = 404, types = "authority-unknown")
    public Page<AuthorityVersion> versions(
            @Parameter(
                            name = "id",
                            description = "The authority record",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return authorities.versions(Parameters.id(id), parameters.cursor(), parameters.limit());
    }

    /** The titles that are linked with it. */
    @GET
    @Path("/authorities/{id}/titles")
    @Operation(
            operationId = "listTitlesOfAuthority",
            summary = "The titles that are linked with an authority record",
            description = "For staff.")
    @Paged
    @Refuses(status = 404, types = "authority-unknown")
    public Page<TitleView> titles(
            @Parameter(
                            name = "id",
                            description = "The authority record",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return authorities.titles(Parameters.id(id), parameters.cursor(), parameters.limit());
    }

    /** Makes two authority records one. */
    @POST
    @Path("/authority-merges")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeAuthorities",
            summary = "Make two authority records one; the titles of both follow",
            description =
                    "For cataloguers and administrators of their library. The other heading becomes a see-form. A merge is not undone.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "authority-unknown")
    @Refuses(
            status = 409,
            types = {"authorities-unlike", "subdivisions-fixed", "authority-merged"})
    @Refuses(status = 412, types = "authority-changed-meanwhile")
    @Refuses(
            status = 422,
            types = {"authority-merged-with-itself", "too-many-forms"})
    public AuthorityView merge(AuthorityMergeOrder body) {
        var check = new InputCheck();
        var kept = check.required("kept", InputCheck.body(body).kept());
        var keptVersion = check.required("keptVersion", body.keptVersion());
        var dropped = check.required("dropped", body.dropped());
        var droppedVersion = check.required("droppedVersion", body.droppedVersion());
        check.done();
        return authorities.merge(new MergeAuthorities(kept, keptVersion, dropped, droppedVersion));
    }

    private static EntityTag tag(AuthorityView view) {
        return new EntityTag(Long.toString(view.version()));
    }
}
