package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
import org.kartoteka.catalog.api.IdleCopy;
import org.kartoteka.catalog.api.ReportGroup;
import org.kartoteka.catalog.api.ReportKind;
import org.kartoteka.catalog.api.ReportQuery;
import org.kartoteka.catalog.api.ReportRefusal;
import org.kartoteka.catalog.api.StockPicture;
import org.kartoteka.catalog.api.StockReport;
import org.kartoteka.catalog.api.StockReports;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.InvalidInputException;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;

/** Reports on the stock. */
@Path("/reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public class ReportsResource {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LIBRARY = "library";
    private static final String BRANCH = "branch";
    private static final String YEARS = "years";
    private static final int YEARS_BY_DEFAULT = 5;
    private static final int A_YEAR = 11;

    @EJB StockReports reports;
    @Inject Requests requests;
    @Inject Clock clock;
    @Context UriInfo uri;

    /** A report. */
    @GET
    @Path("/stock")
    @Operation(
            operationId = "getStockReport",
            summary = "Arrivals, circulation or composition of a library's stock",
            description =
                    "For staff of the library. The stock is as it was summed up last (`asOf`), loans are a few minutes old.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Parameter(
            name = BRANCH,
            in = ParameterIn.QUERY,
            description = "Only there.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK-1")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "What is told.",
            schema = @Schema(implementation = ReportKind.class, defaultValue = "ARRIVALS"))
    @Parameter(
            name = "group",
            in = ParameterIn.QUERY,
            description = "What the lines are by; by months only arrivals.",
            schema = @Schema(implementation = ReportGroup.class, defaultValue = "BRANCH"))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first month; else the last twelve.",
            schema = @Schema(type = SchemaType.STRING),
            example = "2026-01")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The last month; else the present one.",
            schema = @Schema(type = SchemaType.STRING),
            example = "2026-12")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 422,
            types = {"period-malformed", "group-unfit"})
    public StockReport report() {
        return reports.report(query());
    }

    /** A report as a table. */
    @GET
    @Path("/stock/table")
    @Produces(XLSX)
    @Operation(
            operationId = "getStockReportTable",
            summary = "The same report as XLSX",
            description = "For staff of the library. Parameters as of `getStockReport`.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 422,
            types = {"period-malformed", "group-unfit"})
    public Response table() {
        return file(reports.table(query(), requests.language()), "report");
    }

    private ReportQuery query() {
        var parameters = Parameters.of(uri, LIBRARY, BRANCH, "kind", "group", "from", "to");
        var now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        var to = month(parameters, "to").orElse(now);
        return new ReportQuery(
                parameters.choice("kind", ReportKind.ARRIVALS),
                parameters.required(LIBRARY),
                parameters.text(BRANCH),
                parameters.choice("group", ReportGroup.BRANCH),
                month(parameters, "from").orElse(to.minusMonths(A_YEAR)),
                to);
    }

    private static Optional<YearMonth> month(Parameters parameters, String name) {
        try {
            return parameters.text(name).map(YearMonth::parse);
        } catch (DateTimeException malformed) {
            var refused = new RefusedException(ReportRefusal.MONTH_MALFORMED);
            throw InvalidInputException.in(name, refused);
        }
    }

    /** Copies that nobody borrows. */
    @GET
    @Path("/idle-copies")
    @Operation(
            operationId = "listIdleCopies",
            summary = "Copies of a branch that nobody has borrowed for years, the longest first",
            description = "For staff of the library.")
    @Parameter(
            name = BRANCH,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the branch.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK-1")
    @Parameter(
            name = YEARS,
            in = ParameterIn.QUERY,
            description = "How many years; 1 to 50.",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "5"))
    @Paged
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "branch-unknown")
    @Refuses(status = 422, types = "years-malformed")
    public Page<IdleCopy> idle() {
        var parameters = Parameters.of(uri, BRANCH, YEARS, "limit", "cursor");
        return reports.idle(
                parameters.required(BRANCH),
                years(parameters),
                parameters.cursor(),
                parameters.limit());
    }

    /** The same as a table. */
    @GET
    @Path("/idle-copies/table")
    @Produces(XLSX)
    @Operation(
            operationId = "getIdleCopiesTable",
            summary = "The same copies as XLSX, up to 50,000 of them",
            description = "For staff of the library.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Parameter(
            name = BRANCH,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the branch.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK-1")
    @Parameter(
            name = YEARS,
            in = ParameterIn.QUERY,
            description = "How many years; 1 to 50.",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "5"))
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "branch-unknown")
    @Refuses(status = 422, types = "years-malformed")
    public Response idleTable() {
        var parameters = Parameters.of(uri, BRANCH, YEARS);
        var table =
                reports.idleTable(
                        parameters.required(BRANCH), years(parameters), requests.language());
        return file(table, "idle-copies");
    }

    private static int years(Parameters parameters) {
        return parameters.year(YEARS).orElse(YEARS_BY_DEFAULT);
    }

    /** How far the summing up is. */
    @GET
    @Path("/picture")
    @Operation(
            operationId = "getStockPicture",
            summary = "The summing up of a library's stock that is under way, else the last one",
            description = "For staff of the library.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "picture-unknown")
    public StockPicture picture() {
        var library = Parameters.of(uri, LIBRARY).required(LIBRARY);
        return Answers.found(reports.picture(library), ReportRefusal.PICTURE_UNKNOWN, library);
    }

    /** Has it summed up anew. */
    @POST
    @Path("/picture")
    @Operation(
            operationId = "sumUpStock",
            summary = "Have a library's stock summed up anew, in the background",
            description = "For staff of the library. One that is under way is not begun twice.")
    @Parameter(
            name = LIBRARY,
            in = ParameterIn.QUERY,
            required = true,
            description = "The code of the library.",
            schema = @Schema(type = SchemaType.STRING),
            example = "NSK")
    @APIResponseSchema(
            value = StockPicture.class,
            responseCode = "202",
            responseDescription = "How far it is")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "library-unknown")
    public Response sumUp() {
        var library = Parameters.of(uri, LIBRARY).required(LIBRARY);
        return Response.accepted(reports.sumUp(library)).build();
    }

    private static Response file(byte[] table, String name) {
        return Response.ok(table)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + ".xlsx\"")
                .build();
    }
}
