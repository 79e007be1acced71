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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.ActForm;
import org.kartoteka.catalog.api.ApproveWriteOff;
import org.kartoteka.catalog.api.DraftWriteOff;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.api.WriteOffLine;
import org.kartoteka.catalog.api.WriteOffView;
import org.kartoteka.catalog.api.WriteOffs;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.staff.StockBodies.NewWriteOff;
import org.kartoteka.staff.StockBodies.WriteOffDecision;
import org.kartoteka.staff.StockBodies.WriteOffReversal;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;

/** Acts of writing off. */
@Path("/write-offs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public class WriteOffsResource {

    @EJB WriteOffs writeOffs;
    @Inject Requests requests;
    @Inject Answers answers;
    @Context UriInfo uri;

    /** Draws up an act. */
    @POST
    @Operation(
            operationId = "draftWriteOff",
            summary = "Draw up an act of writing off for the commission",
            description = "For cataloguers and administrators. The copies stay in stock meanwhile.")
    @APIResponseSchema(
            value = WriteOffView.class,
            responseCode = "201",
            responseDescription = "The draft")
    @TakesIdempotencyKey
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "copy-unknown")
    @Refuses(
            status = 409,
            types = {
                "copy-on-loan",
                "copy-written-off",
                "copy-of-another-library",
                "copy-in-another-act",
                "copy-bound",
                "copy-has-parts",
                "write-off-number-taken"
            })
    @Refuses(
            status = 422,
            types = {"write-off-list-malformed", "coefficient-malformed", "paper-malformed"})
    public Response draft(NewWriteOff body) {
        var check = new InputCheck();
        var library = check.text("library", InputCheck.body(body).library(), 16);
        var number = check.text("number", body.number(), 64);
        var dated = check.required("dated", body.dated());
        var reason = check.required("reason", body.reason());
        var chair = check.text("chair", body.chair(), 200);
        var members = CopiesResource.names(check, body.members());
        var barcodes = check.required("barcodes", body.barcodes());
        check.done();
        var order =
                new DraftWriteOff(
                        library,
                        number,
                        dated,
                        reason,
                        Optional.ofNullable(body.coefficient()).orElse(BigDecimal.ONE),
                        chair,
                        members,
                        barcodes(barcodes));
        var draft = writeOffs.draft(order, requests.key());
        return answers.created(draft.id().toString(), draft);
    }

    private static List<String> barcodes(List<String> given) {
        var check = new InputCheck();
        var barcodes = given.stream().map(code -> check.text("barcodes", code, 64)).toList();
        check.done();
        return barcodes;
    }

    /** The acts of a library. */
    @GET
    @Operation(
            operationId = "listWriteOffs",
            summary = "The acts of writing off of a library, the latest first",
            description = "For staff of the library.")
    @Parameter(
            name = "library",
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Paged
    @Refuses(status = 403, types = "wrong-branch")
    public Page<WriteOffView> recent() {
        var parameters = Parameters.of(uri, "library", "limit", "cursor");
        return writeOffs.recent(
                parameters.required("library"), parameters.cursor(), parameters.limit());
    }

    /** One act. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWriteOff",
            summary = "An act of writing off",
            description = "For staff of the library.")
    @Refuses(status = 404, types = "write-off-unknown")
    public WriteOffView find(
            @Parameter(
                            name = "id",
                            description = "The act",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return Answers.found(writeOffs.find(Parameters.id(id)), StockRefusal.WRITE_OFF_UNKNOWN, id);
    }

    /** The copies of an act. */
    @GET
    @Path("/{id}/lines")
    @Operation(
            operationId = "listWriteOffLines",
            summary = "The copies of an act of writing off",
            description = "For staff of the library.")
    @Paged
    @Refuses(status = 404, types = "write-off-unknown")
    public Page<WriteOffLine> lines(
            @Parameter(
                            name = "id",
                            description = "The act",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return writeOffs.lines(Parameters.id(id), parameters.cursor(), parameters.limit());
    }

    /** Decides an act. */
    @POST
    @Path("/{id}/decision")
    @Operation(
            operationId = "approveWriteOff",
            summary = "Approve an act: its copies are written off, all or none",
            description = "For cataloguers and administrators. May be repeated.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "write-off-unknown")
    @Refuses(
            status = 409,
            types = {"write-off-decided", "copy-on-loan", "copy-written-off", "copy-bound"})
    public WriteOffView approve(
            @Parameter(
                            name = "id",
                            description = "The act",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            WriteOffDecision body) {
        var check = new InputCheck();
        var approver = check.text("approver", InputCheck.body(body).approver(), 200);
        var decision = check.text("decision", body.decision(), 1000);
        check.done();
        return writeOffs.approve(new ApproveWriteOff(Parameters.id(id), approver, decision));
    }

    /** Gives a draft up. */
    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelWriteOff",
            summary = "Give a draft up",
            description = "For cataloguers and administrators. May be repeated.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "write-off-unknown")
    @Refuses(status = 409, types = "write-off-decided")
    public WriteOffView cancel(
            @Parameter(
                            name = "id",
                            description = "The act",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return writeOffs.cancel(Parameters.id(id));
    }

    /** Takes a decided act back. */
    @POST
    @Path("/{id}/reversal")
    @Operation(
            operationId = "reverseWriteOff",
            summary = "Take an approved act back: its copies are in stock again",
            description = "For cataloguers and administrators. May be repeated.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "write-off-unknown")
    @Refuses(status = 409, types = "write-off-not-approved")
    public WriteOffView reverse(
            @Parameter(
                            name = "id",
                            description = "The act",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            WriteOffReversal body) {
        var check = new InputCheck();
        var why = check.text("why", InputCheck.body(body).why(), 1000);
        check.done();
        return writeOffs.reverse(Parameters.id(id), why);
    }

    /** The act as a file. */
    @GET
    @Path("/{id}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getWriteOffFile",
            summary = "The act (form 0504144) to sign, to work with, or for the accounts",
            description = "For staff of the library.")
    @Parameter(
            name = "form",
            in = ParameterIn.QUERY,
            description = "In any case.",
            schema = @Schema(implementation = ActForm.class, defaultValue = "PDF"))
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType =
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses(status = 404, types = "write-off-unknown")
    public Response file(
            @Parameter(
                            name = "id",
                            description = "The act",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var form = Parameters.of(uri, "form").choice("form", ActForm.PDF);
        var file = writeOffs.file(Parameters.id(id), form, requests.language());
        return Response.ok(file, type(form))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"write-off-" + id + ending(form) + "\"")
                .build();
    }

    /** The act of a replacement. */
    @GET
    @Path("/{id}/replacement-act")
    @Produces("application/pdf")
    @Operation(
            operationId = "getReplacementAct",
            summary = "The act by which a copy was accepted in place of a lost one",
            description = "For staff of the library. Only for an act with the reason `REPLACED`.")
    @APIResponse(
            responseCode = "200",
            description = "The act",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses(status = 404, types = "write-off-unknown")
    public Response replacementAct(
            @Parameter(
                            name = "id",
                            description = "The act",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var file = writeOffs.replacementAct(Parameters.id(id), requests.language());
        return Response.ok(file, "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"replacement-" + id + ".pdf\"")
                .build();
    }

    private static String type(ActForm form) {
        return switch (form) {
            case PDF -> "application/pdf";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case ACCOUNTS -> "text/csv; charset=UTF-8";
        };
    }

    private static String ending(ActForm form) {
        return switch (form) {
            case PDF -> ".pdf";
            case XLSX -> ".xlsx";
            case ACCOUNTS -> ".csv";
        };
    }
}
