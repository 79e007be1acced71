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
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Requests;

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
    public record CheckOut(String copy, String reader, String branch) {}

    @EJB CirculationDesk desk;
    @EJB LoanBook book;
    @EJB ReadersRegistry readers;
    @Inject Requests requests;
    @Inject Answers answers;
    @Context UriInfo uri;

    /** Lends a copy. */
    @POST
    @Operation(summary = "Lend a copy to a reader")
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
    @Operation(summary = "The open loans of a reader, by the number of his card")
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
    @Operation(summary = "A loan")
    public LoanView loan(@PathParam("id") String id) {
        return Answers.found(book.find(Parameters.id(id)), CirculationRefusal.LOAN_UNKNOWN, id);
    }

    /** Renews a loan. */
    @POST
    @Path("/{id}/renewals")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Renew a loan")
    public Response renew(@PathParam("id") String id) {
        return answers.of(desk.renew(Parameters.id(id), requests.key()));
    }
}
