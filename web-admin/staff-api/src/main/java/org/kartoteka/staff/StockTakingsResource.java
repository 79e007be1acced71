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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.BeginStockTaking;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ScanVerdict;
import org.kartoteka.catalog.api.ScanView;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.api.StockTakingView;
import org.kartoteka.catalog.api.StockTakings;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.staff.StockBodies.NewStockTaking;
import org.kartoteka.staff.StockBodies.ScanAnswers;
import org.kartoteka.staff.StockBodies.Scans;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;

/** Rounds of stock-taking. */
@Path("/stock-takings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public class StockTakingsResource {

    @EJB StockTakings takings;
    @Inject Requests requests;
    @Inject Answers answers;
    @Context UriInfo uri;

    /** Begins a round. */
    @POST
    @Operation(
            operationId = "beginStockTaking",
            summary = "Begin a round of stock-taking over a range of shelf marks",
            description = "For staff of the branch.")
    @APIResponseSchema(
            value = StockTakingView.class,
            responseCode = "201",
            responseDescription = "The round")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "branch-unknown")
    @Refuses(
            status = 422,
            types = {"shelf-range-malformed", "paper-malformed"})
    public Response begin(NewStockTaking body) {
        var check = new InputCheck();
        var branch = check.text("branch", InputCheck.body(body).branch(), 16);
        var name = check.text("name", body.name(), 200);
        var from = check.optionalText("shelfFrom", body.shelfFrom(), 64);
        var to = check.optionalText("shelfTo", body.shelfTo(), 64);
        check.done();
        var begun = takings.begin(new BeginStockTaking(branch, name, from, to));
        return answers.created(begun.id().toString(), begun);
    }

    /** The rounds of a library. */
    @GET
    @Operation(
            operationId = "listStockTakings",
            summary = "The rounds of stock-taking of a library, the latest first",
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
    public Page<StockTakingView> recent() {
        var parameters = Parameters.of(uri, "library", "limit", "cursor");
        return takings.recent(
                parameters.required("library"), parameters.cursor(), parameters.limit());
    }

    /** One round. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getStockTaking",
            summary = "A round of stock-taking and how far it is",
            description = "For staff of the library.")
    @Refuses(status = 404, types = "stock-taking-unknown")
    public StockTakingView find(
            @Parameter(
                            name = "id",
                            description = "The round",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return Answers.found(
                takings.find(Parameters.id(id)), StockRefusal.STOCK_TAKING_UNKNOWN, id);
    }

    /** Takes scans. */
    @POST
    @Path("/{id}/scans")
    @Operation(
            operationId = "scanStock",
            summary = "Take scans, each once however often it is sent",
            description = "For staff of the branch.")
    @APIResponseSchema(
            value = ScanAnswers.class,
            responseCode = "200",
            responseDescription = "What the scans mean")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "stock-taking-unknown")
    @Refuses(status = 409, types = "stock-taking-closed")
    @Refuses(status = 422, types = "scans-malformed")
    public ScanAnswers scan(
            @Parameter(
                            name = "id",
                            description = "The round",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            Scans body) {
        var check = new InputCheck();
        var given = check.required("barcodes", InputCheck.body(body).barcodes());
        check.done();
        var codes = given.stream().map(code -> check.text("barcodes", code, 64)).toList();
        check.done();
        return new ScanAnswers(takings.scan(Parameters.id(id), codes));
    }

    /** The scans with a meaning. */
    @GET
    @Path("/{id}/scans")
    @Operation(
            operationId = "listScans",
            summary = "The scans of a round that mean one thing, by barcode",
            description = "For staff of the library.")
    @Parameter(
            name = "verdict",
            in = ParameterIn.QUERY,
            description = "What they mean, in any case.",
            schema = @Schema(implementation = ScanVerdict.class, defaultValue = "MISPLACED"))
    @Paged
    @Refuses(status = 404, types = "stock-taking-unknown")
    public Page<ScanView> scans(
            @Parameter(
                            name = "id",
                            description = "The round",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, "verdict", "limit", "cursor");
        return takings.scans(
                Parameters.id(id),
                parameters.choice("verdict", ScanVerdict.MISPLACED),
                parameters.cursor(),
                parameters.limit());
    }

    /** What is missing. */
    @GET
    @Path("/{id}/missing")
    @Operation(
            operationId = "listMissingCopies",
            summary = "What should stand there, was not scanned, and nobody has",
            description = "For staff of the library. A page may have fewer than it could.")
    @Paged
    @Refuses(status = 404, types = "stock-taking-unknown")
    public Page<CopyView> missing(
            @Parameter(
                            name = "id",
                            description = "The round",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var parameters = Parameters.of(uri, "limit", "cursor");
        return takings.missing(Parameters.id(id), parameters.cursor(), parameters.limit());
    }

    /** Closes a round. */
    @POST
    @Path("/{id}/closing")
    @Operation(
            operationId = "closeStockTaking",
            summary = "Close a round: what is missing is kept",
            description = "For staff of the branch. May be repeated. No copy changes its state.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "stock-taking-unknown")
    public StockTakingView close(
            @Parameter(
                            name = "id",
                            description = "The round",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return takings.close(Parameters.id(id));
    }

    /** The act of a round. */
    @GET
    @Path("/{id}/act")
    @Produces("application/pdf")
    @Operation(
            operationId = "getStockTakingAct",
            summary = "The act of a round, as PDF",
            description = "For staff of the library.")
    @APIResponse(
            responseCode = "200",
            description = "The act",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses(status = 404, types = "stock-taking-unknown")
    public Response act(
            @Parameter(
                            name = "id",
                            description = "The round",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return Response.ok(takings.act(Parameters.id(id), requests.language()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"stock-taking-" + id + ".pdf\"")
                .build();
    }
}
