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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.circulation.api.CirculationDesk;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.LendCopy;
import org.kartoteka.circulation.api.LoanBook;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.readers.api.Borrower;
import org.kartoteka.readers.api.ReadersRegistry;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Paged;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;

/** Loans: check-out, renewal, what a reader has. */
@Path("/loans")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "circulation")
public class LoansResource {

    /**
     * A check-out.
     *
     * @param copy the copy's barcode
     * @param reader the number of the reader's card
     * @param branch the branch whose desk lends; may be left out by those who work in one only
     */
    public record CheckOut(
            @Schema(required = true, maxLength = 64, example = "2100000000012") String copy,
            @Schema(required = true, maxLength = 32, example = "2910000000017") String reader,
            @Schema(maxLength = 16, example = "NSK-1") String branch) {}

    @EJB CirculationDesk desk;
    @EJB LoanBook book;
    @EJB ReadersRegistry readers;
    @Inject Requests requests;
    @Inject Answers answers;
    @Context UriInfo uri;

    /** Lends a copy. */
    @POST
    @Operation(
            operationId = "checkOut",
            summary = "Lend a copy to a reader",
            description = "For librarians, administrators and integrators.")
    @APIResponseSchema(
            value = LoanView.class,
            responseCode = "201",
            responseDescription = "The loan")
    @TakesIdempotencyKey
    @Refuses(status = 400, types = "branch-undecided")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"card-unknown", "copy-unknown", "branch-unknown"})
    @Refuses(
            status = 409,
            types = {
                "card-expired",
                "reader-blocked",
                "copy-of-another-branch",
                "copy-reading-room-only",
                "copy-withheld",
                "copy-missing",
                "copy-written-off",
                "edition-not-lent",
                "edition-reading-room-only",
                "edition-for-adults-only",
                "copy-already-on-loan",
                "loan-limit-reached",
                "reader-has-overdue-loans"
            })
    public Response lend(CheckOut body) {
        var check = new InputCheck();
        var copy = check.text("copy", InputCheck.body(body).copy(), 64);
        var reader = check.text("reader", body.reader(), 32);
        var branch = check.optionalText("branch", body.branch(), 16);
        check.done();
        var order = new LendCopy(copy, reader, requests.branch(branch));
        return answers.of(desk.lend(order, requests.key()));
    }

    /** The open loans of a reader. */
    @GET
    @Operation(
            operationId = "listLoans",
            summary = "The open loans of a reader, by the number of his card",
            description = "For librarians, administrators and integrators.")
    @Parameter(
            name = "reader",
            in = ParameterIn.QUERY,
            required = true,
            description = "The number of the card.",
            schema = @Schema(type = SchemaType.STRING),
            example = "2910000000017")
    @Paged
    @Refuses(status = 404, types = "card-unknown")
    public Page<LoanView> ofReader() {
        var parameters = Parameters.of(uri, "reader", "limit", "cursor");
        var card = parameters.required("reader");
        Borrower reader =
                Answers.found(readers.borrower(card), CirculationRefusal.CARD_UNKNOWN, card);
        return book.openLoans(reader.id(), parameters.cursor(), parameters.limit());
    }

    /** One loan. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getLoan",
            summary = "A loan, also an ended one",
            description = "For librarians, administrators and integrators.")
    @Refuses(status = 404, types = "loan-unknown")
    public LoanView loan(
            @Parameter(
                            name = "id",
                            description = "The loan",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return Answers.found(book.find(Parameters.id(id)), CirculationRefusal.LOAN_UNKNOWN, id);
    }

    /** Renews a loan. */
    @POST
    @Path("/{id}/renewals")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "renewLoan",
            summary = "Renew a loan",
            description = "For librarians, administrators and integrators. The body is ignored.")
    @APIResponseSchema(
            value = LoanView.class,
            responseCode = "200",
            responseDescription = "The loan with its new due date")
    @TakesIdempotencyKey
    @Refuses(status = 403, types = "wrong-branch")
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
        return answers.of(desk.renew(Parameters.id(id), requests.key()));
    }
}
