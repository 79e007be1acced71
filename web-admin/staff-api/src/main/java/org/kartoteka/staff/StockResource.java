package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.AccessionLine;
import org.kartoteka.catalog.api.AccessionTotals;
import org.kartoteka.catalog.api.InventoryLine;
import org.kartoteka.catalog.api.StockEntry;
import org.kartoteka.catalog.api.StockLedger;
import org.kartoteka.catalog.api.StockProof;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;

/** The books of a library's stock. */
@Path("/stock")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public class StockResource {

    private static final String LIBRARY = "library";
    private static final String YEAR = "year";

    @EJB StockLedger ledger;
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
