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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.CreateRecord;
import org.kartoteka.catalog.api.EditRecord;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.api.RecordFormatView;
import org.kartoteka.catalog.api.RecordMerge;
import org.kartoteka.catalog.api.RecordText;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.api.Records;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.IfMatch;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;

/** Records field by field: catalogued, edited, compared, merged, restored. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class RecordsResource {

    private static final String DIALECT = "dialect";
    private static final String LIBRARY = "library";
    private static final String EVEN_IF_THERE = "evenIfThere";

    /**
     * What is wrong in a record.
     *
     * @param place a JSON pointer into the record
     * @param rule the rule that is broken
     * @param message the rule in words, in the language asked for
     * @param severity {@code fault}: it is not stored so; {@code advice}: it is, but look again
     */
    public record RecordProblem(
            String place,
            String tag,
            String subfield,
            String rule,
            String message,
            @Schema(enumeration = {"fault", "advice"}) String severity) {

        static RecordProblem of(RecordFault fault, String severity, Locale language) {
            return new RecordProblem(
                    fault.place(),
                    fault.tag(),
                    fault.subfield(),
                    fault.rule().slug(),
                    Messages.of(fault.rule(), fault.arguments(), language),
                    severity);
        }
    }

    @EJB Records records;
    @Inject Requests requests;
    @Inject Answers answers;
    @Context UriInfo uri;
    @Context HttpHeaders headers;

    /** What the format allows. */
    @GET
    @Path("/record-format")
    @Operation(
            operationId = "getRecordFormat",
            summary = "The fields of RUSMARC with their rules and codes",
            description = "For staff. Labels are Russian, as the format is.")
    public RecordFormatView format() {
        return records.format();
    }

    /** Catalogues a title. */
    @POST
    @Path("/titles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createRecord",
            summary = "Catalogue a title",
            description = "For cataloguers and administrators of the library.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The library whose record it is.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = "dialect",
            in = ParameterIn.QUERY,
            description = "What the tags of a plain text mean; JSON says it itself.",
            schema = @Schema(implementation = RecordDialect.class, defaultValue = "RUSMARC"))
    @RequestBody(
            required = true,
            description = "The record, as JSON or in the plain form.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RecordBody.class)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "201",
            description = "The first version",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = RecordVersion.class)))
    @TakesIdempotencyKey
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    @Parameter(
            name = EVEN_IF_THERE,
            in = ParameterIn.QUERY,
            description = "Whether to make it though the library has a title that may be the same.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Refuses(
            status = 409,
            types = {"record-number-taken", "title-already-there"})
    @Refuses(
            status = 422,
            types = {"record-faulty", "record-text-malformed"})
    public Response create(RecordBody body) {
        return create(RecordBody.content(body));
    }

    /** The same from the plain form. */
    @POST
    @Path("/titles")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Response create(String text) {
        return create(records.read(text, dialect()));
    }

    private Response create(RecordContent content) {
        var parameters = Parameters.of(uri, LIBRARY, DIALECT, EVEN_IF_THERE);
        var library = parameters.required(LIBRARY);
        boolean evenIfThere = parameters.flag(EVEN_IF_THERE);
        var made = records.create(new CreateRecord(library, content, evenIfThere), requests.key());
        var answer = answers.created(made.titleId().toString(), made);
        return Response.fromResponse(answer).tag(RecordAnswers.tag(made)).build();
    }

    /** Changes a record. */
    @PUT
    @Path("/titles/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "editRecord",
            summary = "Change a record as a whole",
            description =
                    "For cataloguers and administrators of its library. If somebody else was quicker, nothing is lost: `mergeRecord` makes one record of both changes.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the version that was edited.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"7\"")
    @Parameter(
            name = "dialect",
            in = ParameterIn.QUERY,
            description = "What the tags of a plain text mean; JSON says it itself.",
            schema = @Schema(implementation = RecordDialect.class, defaultValue = "RUSMARC"))
    @RequestBody(
            required = true,
            description = "The record, as JSON or in the plain form.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RecordBody.class)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "The version that stands now",
            headers = @Header(ref = "ETag"),
            content = @Content(schema = @Schema(implementation = RecordVersion.class)))
    @Refuses(
            status = 400,
            types = {"parameter-missing", "parameter-malformed"})
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "title-unknown")
    @Refuses(status = 412, types = "title-changed-meanwhile")
    @Refuses(
            status = 422,
            types = {"record-faulty", "record-text-malformed"})
    public Response edit(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            RecordBody body) {
        return edit(id, RecordBody.content(body));
    }

    /** The same from the plain form. */
    @PUT
    @Path("/titles/{id}")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Response edit(@PathParam("id") String id, String text) {
        return edit(id, records.read(text, dialect()));
    }

    private Response edit(String id, RecordContent content) {
        var base = IfMatch.version(headers);
        return RecordAnswers.ok(records.edit(new EditRecord(Parameters.id(id), base, content)));
    }

    /** The present version, all fields. */
    @GET
    @Path("/titles/{id}/fields")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN + ";charset=UTF-8"})
    @APIResponse(
            responseCode = "200",
            description = "The record",
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
            operationId = "getFields",
            summary = "The record of a title, field by field",
            description = "For staff. As JSON or, with `Accept: text/plain`, in the plain form.")
    @Refuses(status = 404, types = "title-unknown")
    public Response fields(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return RecordAnswers.text(records, headers, records.find(Parameters.id(id)));
    }

    /** What is wrong in a record. */
    @POST
    @Path("/records/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkRecord",
            summary = "What is wrong in a record; nothing is stored",
            description =
                    "For staff. One page holds all. Advice (forms of UDC and BBK marks, the letter of the author mark) keeps no record from being stored.")
    public Page<RecordProblem> check(RecordBody body) {
        var content = RecordBody.content(body);
        var language = requests.language();
        var faults =
                records.check(content).stream()
                        .map(fault -> RecordProblem.of(fault, "fault", language));
        var advice =
                records.advice(content).stream()
                        .map(fault -> RecordProblem.of(fault, "advice", language));
        return new Page<>(Stream.concat(faults, advice).toList(), Optional.empty());
    }

    /** What becomes of an edit that came too late. */
    @POST
    @Path("/titles/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeRecord",
            summary = "Merge an edit with what others have changed meanwhile; nothing is stored",
            description =
                    "For cataloguers and administrators. Send the merged record with `editRecord` and the version of `theirs`.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the version that was edited.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"7\"")
    @Refuses(
            status = 400,
            types = {"parameter-missing", "parameter-malformed"})
    @Refuses(
            status = 404,
            types = {"title-unknown", "version-unknown"})
    @Refuses(status = 422, types = "record-faulty")
    public RecordMerge merge(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            RecordBody body) {
        var base = IfMatch.version(headers);
        return records.merge(new EditRecord(Parameters.id(id), base, RecordBody.content(body)));
    }

    private RecordDialect dialect() {
        return Parameters.of(uri, LIBRARY, DIALECT, EVEN_IF_THERE)
                .choice(DIALECT, RecordDialect.RUSMARC);
    }
}
