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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.AddCopies;
import org.kartoteka.catalog.api.ChangeCopy;
import org.kartoteka.catalog.api.CopyChangeView;
import org.kartoteka.catalog.api.CopyKeeping;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ReceiptDocument;
import org.kartoteka.catalog.api.ReplaceCopy;
import org.kartoteka.catalog.api.Replacement;
import org.kartoteka.catalog.api.WriteOffs;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.staff.StockBodies.ActOnCopy;
import org.kartoteka.staff.StockBodies.AddedCopies;
import org.kartoteka.staff.StockBodies.BroughtCopy;
import org.kartoteka.staff.StockBodies.NewCopies;
import org.kartoteka.staff.StockBodies.ReceiptPaper;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;

/** Copies: how they come, what happens to them, what happened. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public class CopiesResource {

    @EJB CopyKeeping keeping;
    @EJB WriteOffs writeOffs;
    @Inject Requests requests;
    @Context UriInfo uri;

    /** Adds copies of a title. */
    @POST
    @Path("/titles/{id}/copies")
    @Operation(
            operationId = "addCopies",
            summary = "Add copies of a title under a paper, singly or in a range of numbers",
            description = "For cataloguers and administrators. All or none.")
    @APIResponseSchema(
            value = AddedCopies.class,
            responseCode = "201",
            responseDescription = "The copies")
    @TakesIdempotencyKey
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"title-unknown", "branch-unknown"})
    @Refuses(
            status = 409,
            types = {"inventory-number-taken", "barcode-taken", "branch-of-another-library"})
    @Refuses(
            status = 422,
            types = {
                "inventory-number-malformed",
                "too-many-copies",
                "barcode-for-one-copy-only",
                "price-malformed",
                "paper-malformed"
            })
    public Response add(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            NewCopies body) {
        var check = new InputCheck();
        var branch = check.text("branch", InputCheck.body(body).branch(), 16);
        var number = check.text("firstNumber", body.firstNumber(), 64);
        var barcode = check.optionalText("barcode", body.barcode(), 64);
        var shelfMark = check.optionalText("shelfMark", body.shelfMark(), 64);
        var document = document(check, check.required("document", body.document()));
        check.done();
        var order =
                new AddCopies(
                        Parameters.id(id),
                        branch,
                        number,
                        Optional.ofNullable(body.count()).orElse(1),
                        barcode,
                        shelfMark,
                        Optional.ofNullable(body.price()),
                        Boolean.TRUE.equals(body.readingRoomOnly()),
                        document.orElseThrow());
        return Response.status(Response.Status.CREATED)
                .entity(new AddedCopies(keeping.add(order, requests.key())))
                .build();
    }

    private static Optional<ReceiptDocument> document(InputCheck check, ReceiptPaper paper) {
        if (paper == null) {
            return Optional.empty();
        }
        var source = check.required("document/source", paper.source());
        var number = check.text("document/number", paper.number(), 64);
        LocalDate dated = check.required("document/dated", paper.dated());
        var party = check.optionalText("document/party", paper.party(), 200);
        return Optional.of(new ReceiptDocument(source, number, dated, party));
    }

    /** Does something to a copy. */
    @POST
    @Path("/copies/{barcode}/acts")
    @Operation(
            operationId = "changeCopy",
            summary = "Move, lose, find, mend or bind a copy",
            description = "For staff of its branch.")
    @APIResponseSchema(
            value = CopyView.class,
            responseCode = "200",
            responseDescription = "The copy as it is now")
    @TakesIdempotencyKey
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"copy-unknown", "branch-unknown"})
    @Refuses(
            status = 409,
            types = {
                "copy-on-loan",
                "act-unfit",
                "copy-bound",
                "copy-has-parts",
                "copy-not-bound",
                "binding-impossible",
                "copy-there-already",
                "branch-of-another-library"
            })
    @Refuses(
            status = 422,
            types = {"branch-needed", "volume-needed"})
    public CopyView change(
            @Parameter(
                            name = "barcode",
                            description = "What the scanner reads",
                            example = "2100000000012")
                    @PathParam("barcode")
                    String barcode,
            ActOnCopy body) {
        var check = new InputCheck();
        var act = check.required("act", InputCheck.body(body).act());
        var branch = check.optionalText("branch", body.branch(), 16);
        var into = check.optionalText("into", body.into(), 64);
        var note = check.optionalText("note", body.note(), 500);
        check.done();
        return keeping.change(new ChangeCopy(barcode, act, branch, into, note), requests.key());
    }

    /** What happened to a copy. */
    @GET
    @Path("/copies/{barcode}/history")
    @Operation(
            operationId = "listCopyChanges",
            summary = "What happened to a copy, the latest first",
            description = "For librarians, cataloguers and administrators.")
    @Paged
    @Refuses(status = 404, types = "copy-unknown")
    public Page<CopyChangeView> history(
            @Parameter(
                            name = "barcode",
                            description = "What the scanner reads",
                            example = "2100000000012")
                    @PathParam("barcode")
                    String barcode) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return keeping.history(barcode, parameters.cursor(), parameters.limit());
    }

    /** Takes an equal copy for a lost one. */
    @POST
    @Path("/copies/{barcode}/replacements")
    @Operation(
            operationId = "replaceCopy",
            summary = "Take an equal copy for one that a reader has lost",
            description =
                    "For cataloguers and administrators. The loan ends, the lost copy is written off"
                            + " and the other one is added, in one step.")
    @APIResponseSchema(
            value = Replacement.class,
            responseCode = "201",
            responseDescription = "Both copies and the act")
    @TakesIdempotencyKey
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"copy-unknown", "title-unknown"})
    @Refuses(
            status = 409,
            types = {
                "copy-written-off",
                "copy-bound",
                "copy-has-parts",
                "copy-in-another-act",
                "write-off-number-taken",
                "inventory-number-taken",
                "barcode-taken",
                "branch-of-another-library"
            })
    @Refuses(
            status = 422,
            types = {"inventory-number-malformed", "price-malformed", "paper-malformed"})
    public Response replace(
            @Parameter(name = "barcode", description = "The lost copy", example = "2100000000012")
                    @PathParam("barcode")
                    String barcode,
            BroughtCopy body) {
        var check = new InputCheck();
        var number = check.text("inventoryNumber", InputCheck.body(body).inventoryNumber(), 64);
        var label = check.optionalText("barcode", body.barcode(), 64);
        var act = check.text("act", body.act(), 64);
        var dated = check.required("dated", body.dated());
        var chair = check.text("chair", body.chair(), 200);
        var members = names(check, body.members());
        check.done();
        Optional<BigDecimal> price = Optional.ofNullable(body.price());
        var order =
                new ReplaceCopy(
                        barcode,
                        Optional.ofNullable(body.title()),
                        number,
                        label,
                        price,
                        act,
                        dated,
                        chair,
                        members);
        return Response.status(Response.Status.CREATED)
                .entity(writeOffs.replace(order, requests.key()))
                .build();
    }

    /** The members of a commission. */
    static List<String> names(InputCheck check, List<String> members) {
        return Optional.ofNullable(members).orElse(List.of()).stream()
                .map(name -> check.text("members", name, 200))
                .toList();
    }
}
