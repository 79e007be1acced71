package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.FieldDifference;
import org.kartoteka.catalog.api.RecordText;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.api.Records;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.IfMatch;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;

/** The versions of records: listed, shown, compared, restored. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class VersionsResource {

    @EJB Records records;
    @Context UriInfo uri;
    @Context HttpHeaders headers;

    /** The versions of a record. */
    @GET
    @Path("/titles/{id}/versions")
    @Operation(
            operationId = "listVersions",
            summary = "The versions of a record, newest first",
            description = "For staff. Who made them, when and how; of withdrawn titles too.")
    @Paged
    @Refuses(status = 404, types = "title-unknown")
    public Page<RecordVersion> versions(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return records.versions(Parameters.id(id), parameters.cursor(), parameters.limit());
    }

    /** A version of a record. */
    @GET
    @Path("/titles/{id}/versions/{version:[0-9]{1,18}}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN + ";charset=UTF-8"})
    @APIResponse(
            responseCode = "200",
            description = "The version with all its fields",
            headers = @Header(ref = "ETag"),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RecordText.class)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING))
            })
    @Operation(
            operationId = "getVersion",
            summary = "A version of a record, field by field",
            description = "For staff.")
    @Refuses(
            status = 404,
            types = {"title-unknown", "version-unknown"})
    public Response version(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(name = "version", description = "The number of the version", example = "7")
                    @PathParam("version")
                    long version) {
        return RecordAnswers.text(records, headers, records.version(Parameters.id(id), version));
    }

    /** What two versions do not have in common. */
    @GET
    @Path("/titles/{id}/versions/{version:[0-9]{1,18}}/differences")
    @Operation(
            operationId = "compareVersions",
            summary = "The fields that a version changed since an older one",
            description = "For staff. One page holds all.")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "The older version; the one before, if not said.",
            schema = @Schema(type = SchemaType.INTEGER))
    @Refuses(
            status = 404,
            types = {"title-unknown", "version-unknown"})
    public Page<FieldDifference> differences(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(name = "version", description = "The number of the version", example = "7")
                    @PathParam("version")
                    long version) {
        long since = Parameters.of(uri, "since").number("since").orElse(version - 1);
        var found = records.compare(Parameters.id(id), since, version);
        return new Page<>(found, Optional.empty());
    }

    /** Makes a version the present one again. */
    @POST
    @Path("/titles/{id}/versions/{version:[0-9]{1,18}}/restore")
    @Operation(
            operationId = "restoreVersion",
            summary = "Make a version the present one again",
            description =
                    "For cataloguers and administrators of its library. It becomes a new version; nothing is lost.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the version that was edited.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"7\"")
    @APIResponse(
            responseCode = "200",
            description = "The version that stands now",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = RecordVersion.class)))
    @Refuses(
            status = 400,
            types = {"parameter-missing", "parameter-malformed"})
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"title-unknown", "version-unknown"})
    @Refuses(status = 409, types = "title-merged")
    @Refuses(status = 412, types = "title-changed-meanwhile")
    public Response restore(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @Parameter(name = "version", description = "The number of the version", example = "7")
                    @PathParam("version")
                    long version) {
        var present = IfMatch.version(headers);
        return RecordAnswers.ok(records.restore(Parameters.id(id), version, present));
    }
}
