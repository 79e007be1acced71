package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.AccessionLine;
import org.kartoteka.catalog.api.AccessionTotals;
import org.kartoteka.catalog.api.BookForm;
import org.kartoteka.catalog.api.InventoryLine;
import org.kartoteka.catalog.api.StockEntry;
import org.kartoteka.catalog.api.StockLedger;
import org.kartoteka.catalog.api.StockProof;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;

/** The books of a library's stock. */
@Path("/stock")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public class StockResource {

    private static final String LIBRARY = "library";
    private static final String YEAR = "year";
    private static final String FORM = "form";
    private static final String SHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @EJB StockLedger ledger;
    @Inject Requests requests;
    @Inject Clock clock;
    @Context UriInfo uri;

    /** The ledger. */
    @GET
    @Path("/entries")
    @Operation(
            operationId = "listStockEntries",
            summary = "The stock ledger of a library, in the order of booking",
            description = "For staff of the library.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Paged
    @Refuses(status = 403, types = "wrong-branch")
    public Page<StockEntry> entries() {
        var parameters = Parameters.of(uri, LIBRARY, "limit", "cursor");
        return ledger.entries(
                parameters.required(LIBRARY), parameters.cursor(), parameters.limit());
    }

    /** Part 1 of the summary accession book. */
    @GET
    @Path("/receipts")
    @Operation(
            operationId = "listReceipts",
            summary = "Part 1 of the summary accession book: what came, a line for each paper",
            description = "For staff of the library.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = YEAR,
            in = ParameterIn.QUERY,
            description = "The year; this one if not said.",
            schema = @Schema(type = SchemaType.INTEGER),
            example = "2026")
    @Paged
    @Refuses(status = 403, types = "wrong-branch")
    public Page<AccessionLine> receipts() {
        var parameters = Parameters.of(uri, LIBRARY, YEAR, "limit", "cursor");
        return ledger.receipts(
                parameters.required(LIBRARY),
                year(parameters),
                parameters.cursor(),
                parameters.limit());
    }

    /** Part 2 of the summary accession book. */
    @GET
    @Path("/disposals")
    @Operation(
            operationId = "listDisposals",
            summary = "Part 2 of the summary accession book: what went, a line for each act",
            description = "For staff of the library.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = YEAR,
            in = ParameterIn.QUERY,
            description = "The year; this one if not said.",
            schema = @Schema(type = SchemaType.INTEGER),
            example = "2026")
    @Paged
    @Refuses(status = 403, types = "wrong-branch")
    public Page<AccessionLine> disposals() {
        var parameters = Parameters.of(uri, LIBRARY, YEAR, "limit", "cursor");
        return ledger.disposals(
                parameters.required(LIBRARY),
                year(parameters),
                parameters.cursor(),
                parameters.limit());
    }

    /** Part 3 of the summary accession book. */
    @GET
    @Path("/totals")
    @Operation(
            operationId = "getStockTotals",
            summary = "Part 3 of the summary accession book: 1 January, in, out, end",
            description = "For staff of the library.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = YEAR,
            in = ParameterIn.QUERY,
            description = "The year; this one if not said.",
            schema = @Schema(type = SchemaType.INTEGER),
            example = "2026")
    @Refuses(status = 403, types = "wrong-branch")
    public AccessionTotals totals() {
        var parameters = Parameters.of(uri, LIBRARY, YEAR);
        return ledger.totals(parameters.required(LIBRARY), year(parameters));
    }

    /** The inventory book. */
    @GET
    @Path("/inventory-book")
    @Operation(
            operationId = "listInventoryBook",
            summary = "The inventory book: every copy, by its inventory number",
            description = "For staff of the library. Written-off copies stay in it.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Paged
    @Refuses(status = 403, types = "wrong-branch")
    public Page<InventoryLine> inventoryBook() {
        var parameters = Parameters.of(uri, LIBRARY, "limit", "cursor");
        return ledger.inventoryBook(
                parameters.required(LIBRARY), parameters.cursor(), parameters.limit());
    }

    /** The summary accession book as a file. */
    @GET
    @Path("/summary-book")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getSummaryBook",
            summary = "The summary accession book of a year, parts 1 to 3, as PDF or XLSX",
            description =
                    "For staff of the library. With the columns by kind, content and language.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = YEAR,
            in = ParameterIn.QUERY,
            description = "The year; this one if not said.",
            schema = @Schema(type = SchemaType.INTEGER),
            example = "2026")
    @Parameter(
            name = FORM,
            in = ParameterIn.QUERY,
            description = "In any case.",
            schema = @Schema(implementation = BookForm.class, defaultValue = "PDF"))
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = SHEET,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 409, types = "book-too-long")
    public Response summaryBook() {
        var parameters = Parameters.of(uri, LIBRARY, YEAR, FORM);
        var library = parameters.required(LIBRARY);
        int year = year(parameters);
        var form = parameters.choice(FORM, BookForm.PDF);
        var file = ledger.summaryBook(library, year, form, requests.language());
        return file(file, form, "summary-book-" + year);
    }

    /** The inventory book as a file. */
    @GET
    @Path("/inventory-book/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getInventoryBookFile",
            summary = "What came in a period, as pages of the inventory book, PDF or XLSX",
            description = "For staff of the library. Both days included.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "The first day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            required = true,
            description = "The last day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = FORM,
            in = ParameterIn.QUERY,
            description = "In any case.",
            schema = @Schema(implementation = BookForm.class, defaultValue = "PDF"))
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = SHEET,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 409, types = "book-too-long")
    public Response inventoryBookFile() {
        var parameters = Parameters.of(uri, LIBRARY, "from", "until", FORM);
        var library = parameters.required(LIBRARY);
        parameters.required("from");
        parameters.required("until");
        var form = parameters.choice(FORM, BookForm.PDF);
        var file =
                ledger.inventoryBook(
                        library,
                        parameters.date("from").orElseThrow(),
                        parameters.date("until").orElseThrow(),
                        form,
                        requests.language());
        return file(file, form, "inventory-book");
    }

    private static Response file(byte[] file, BookForm form, String name) {
        boolean pdf = form == BookForm.PDF;
        return Response.ok(file, pdf ? "application/pdf" : SHEET)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + (pdf ? ".pdf" : ".xlsx") + "\"")
                .build();
    }

    /** A proof of the ledger. */
    @GET
    @Path("/proof")
    @Operation(
            operationId = "proveStock",
            summary = "Check the whole ledger and tell what was in stock on a day",
            description = "For staff of the library. Takes a second for some ten thousand entries.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "The end of which day; today if not said.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Refuses(status = 403, types = "wrong-branch")
    public StockProof proof() {
        var parameters = Parameters.of(uri, LIBRARY, "on");
        // no library of the country is a day ahead of this
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(12));
        return ledger.prove(parameters.required(LIBRARY), parameters.date("on").orElse(today));
    }

    private int year(Parameters parameters) {
        return parameters
                .year(YEAR)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear());
    }
}
