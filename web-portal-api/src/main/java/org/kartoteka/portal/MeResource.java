package org.kartoteka.portal;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.CirculationDesk;
import org.kartoteka.circulation.api.LoanBook;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.circulation.api.RenewalOutcome;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.readers.api.ReaderView;
import org.kartoteka.readers.api.ReadersRegistry;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Problems;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;

/** The reader who is calling, and nobody else. */
@Path("/me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class MeResource {

    /** A loan with its title, as the reader sees it. */
    public record MyLoan(
            UUID id,
            UUID titleId,
            Optional<String> title,
            List<String> authors,
            String copyBarcode,
            String branch,
            Instant lentAt,
            LocalDate dueOn,
            int renewals,
            boolean overdue) {}

    @EJB ReadersRegistry readers;
    @EJB LoanBook loans;
    @EJB CirculationDesk desk;
    @EJB Titles titles;
    @Inject Requests requests;
    @Inject Problems problems;
    @Context UriInfo uri;

    /** Who I am. */
    @GET
    @Operation(operationId = "getMe", summary = "My data", description = "For readers.")
    @Refuses(status = 403, types = "not-a-reader")
    public ReaderView me() {
        return readers.me();
    }

    /** What I have. */
    @GET
    @Path("/loans")
    @Operation(
            operationId = "listMyLoans",
            summary = "My open loans, the one due first first",
            description = "For readers.")
    @Paged
    @Refuses(status = 403, types = "not-a-reader")
    public Page<MyLoan> loans() {
        var p = Parameters.of(uri, "cursor", "limit");
        var page = loans.myOpenLoans(p.cursor(), p.limit());
        var known = titles.findAll(page.items().stream().map(LoanView::titleId).toList());
        return page.map(loan -> shown(loan, Optional.ofNullable(known.get(loan.titleId()))));
    }

    /** Renews a loan of mine. */
    @POST
    @Path("/loans/{id}/renewals")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "renewMyLoan",
            summary = "Renew a loan of mine",
            description = "For readers. The body is ignored.")
    @APIResponseSchema(
            value = MyLoan.class,
            responseCode = "200",
            responseDescription = "The loan with its new due date")
    @TakesIdempotencyKey
    @Refuses(status = 403, types = "not-a-reader")
    @Refuses(status = 404, types = "loan-unknown")
    @Refuses(
            status = 409,
            types = {
                "loan-already-returned",
                "renewal-limit-reached",
                "loan-overdue",
                "card-expired",
                "reader-blocked"
            })
    public Response renew(
            @Parameter(
                            name = "id",
                            description = "The loan",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var outcome = desk.renew(Parameters.id(id), requests.key());
        if (outcome instanceof RenewalOutcome.Refused refused) {
            return problems.of(refused.reason(), refused.arguments());
        }
        var loan = ((RenewalOutcome.Renewed) outcome).loan();
        return Response.ok(shown(loan, titles.find(loan.titleId()))).build();
    }

    private static MyLoan shown(LoanView loan, Optional<TitleView> title) {
        return new MyLoan(
                loan.id(),
                loan.titleId(),
                title.map(TitleView::title),
                title.map(TitleView::authors).orElse(List.of()),
                loan.copyBarcode(),
                loan.branch(),
                loan.lentAt(),
                loan.dueOn(),
                loan.renewals(),
                loan.overdue());
    }
}
