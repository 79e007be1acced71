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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.BatchEditView;
import org.kartoteka.catalog.api.BatchEdits;
import org.kartoteka.catalog.api.BatchLeftOut;
import org.kartoteka.catalog.api.BatchPreview;
import org.kartoteka.catalog.api.BatchSample;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.FieldDifference;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.staff.RecordsResource.RecordProblem;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;

/** Batch edits: tried out, ordered, watched, stopped, undone. */
@Path("/batch-edits")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class BatchEditsResource {

    /**
     * What a batch edit would do.
     *
     * @param seen records that were looked at
     * @param whole whether these were all
     */
    public record BatchForecast(
            long seen,
            boolean whole,
            long changed,
            long unchanged,
            long refused,
            List<BatchChangeSample> samples) {}

    /**
     * What would become of a record.
     *
     * @param problems why it would be refused
     */
    public record BatchChangeSample(
            UUID titleId,
            String title,
            List<FieldDifference> differences,
            List<RecordProblem> problems) {}

    /**
     * A record that was left as it was.
     *
     * @param undoing whether the undoing left it alone, because somebody has changed it since
     * @param problems why the changes were refused
     */
    public record BatchOmission(
            UUID titleId, String title, boolean undoing, List<RecordProblem> problems) {}

    @EJB BatchEdits edits;
    @Inject Requests requests;
    @Context UriInfo uri;

    /** Tries an order out. */
    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewBatchEdit",
            summary = "What a batch edit would do; nothing is stored",
            description =
                    "For cataloguers and administrators of the library. At most 5,000 records are looked at, the first `limit` that would be changed or refused are shown.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many records are shown, 1 to 100.",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "20"))
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    @Refuses(status = 409, types = "selection-too-wide")
    @Refuses(
            status = 422,
            types = {"selection-malformed", "batch-change-malformed"})
    public BatchForecast preview(BatchOrderBody body) {
        var limit = Parameters.of(uri, "limit").limit();
        return forecast(edits.preview(BatchOrderBody.order(body), limit));
    }

    /** Orders a batch edit. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginBatchEdit",
            summary = "Change many records in the same way, in the background",
            description = "For cataloguers and administrators of the library.")
    @APIResponseSchema(
            value = BatchEditView.class,
            responseCode = "202",
            responseDescription = "The batch edit; its state is at `Location`")
    @TakesIdempotencyKey
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    @Refuses(
            status = 422,
            types = {"selection-malformed", "batch-change-malformed"})
    public Response begin(BatchOrderBody body) {
        var begun = edits.begin(BatchOrderBody.order(body), requests.key());
        return Response.accepted(begun)
                .location(uri.getAbsolutePathBuilder().path(begun.id().toString()).build())
                .build();
    }

    /** The batch edits of a library. */
    @GET
    @Operation(
            operationId = "listBatchEdits",
            summary = "The batch edits of a library, newest first",
            description = "For cataloguers and administrators of the library.")
    @Parameter(
            name = "library",
            in = ParameterIn.QUERY,
            required = true,
            description = "The library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Paged
    @Refuses(status = 403, types = "wrong-branch")
    public Page<BatchEditView> recent() {
        var parameters = Parameters.of(uri, "library", "limit", "cursor");
        return edits.recent(
                parameters.required("library"), parameters.cursor(), parameters.limit());
    }

    /** One batch edit. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getBatchEdit",
            summary = "A batch edit and how far it is",
            description = "For cataloguers and administrators of the library.")
    @Refuses(status = 404, types = "batch-edit-unknown")
    public BatchEditView find(
            @Parameter(
                            name = "id",
                            description = "The batch edit",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return Answers.found(edits.find(Parameters.id(id)), CatalogRefusal.BATCH_EDIT_UNKNOWN, id);
    }

    /** What it left out. */
    @GET
    @Path("/{id}/left-out")
    @Operation(
            operationId = "listBatchEditOmissions",
            summary = "The selected records that a batch edit, or its undoing, left as they were",
            description = "For cataloguers and administrators of the library.")
    @Paged
    @Refuses(status = 404, types = "batch-edit-unknown")
    public Page<BatchOmission> leftOut(
            @Parameter(
                            name = "id",
                            description = "The batch edit",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return edits.leftOut(Parameters.id(id), parameters.cursor(), parameters.limit())
                .map(this::omission);
    }

    /** Stops a batch edit. */
    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelBatchEdit",
            summary = "Stop a batch edit; what was changed stays",
            description = "For cataloguers and administrators of the library.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "batch-edit-unknown")
    @Refuses(status = 409, types = "batch-edit-ended")
    public BatchEditView cancel(
            @Parameter(
                            name = "id",
                            description = "The batch edit",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return edits.cancel(Parameters.id(id));
    }

    /** Undoes a batch edit. */
    @POST
    @Path("/{id}/undo")
    @Operation(
            operationId = "undoBatchEdit",
            summary = "Make the records again what they were, in the background",
            description =
                    "For cataloguers and administrators of the library. Records that somebody has changed since are left alone and listed.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "batch-edit-unknown")
    @Refuses(status = 409, types = "batch-edit-not-undoable")
    public BatchEditView undo(
            @Parameter(
                            name = "id",
                            description = "The batch edit",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return edits.undo(Parameters.id(id));
    }

    private BatchForecast forecast(BatchPreview preview) {
        return new BatchForecast(
                preview.seen(),
                preview.whole(),
                preview.changed(),
                preview.unchanged(),
                preview.refused(),
                preview.samples().stream().map(this::sample).toList());
    }

    private BatchChangeSample sample(BatchSample sample) {
        return new BatchChangeSample(
                sample.titleId(), sample.title(), sample.differences(), problems(sample.faults()));
    }

    private BatchOmission omission(BatchLeftOut left) {
        return new BatchOmission(
                left.titleId(), left.title(), left.undoing(), problems(left.faults()));
    }

    private List<RecordProblem> problems(List<RecordFault> faults) {
        return faults.stream()
                .map(fault -> RecordProblem.of(fault, "fault", requests.language()))
                .toList();
    }
}
