package org.kartoteka.circulation.internal;

import static org.kartoteka.kernel.security.Roles.ADMIN;
import static org.kartoteka.kernel.security.Roles.INTEGRATOR;
import static org.kartoteka.kernel.security.Roles.LIBRARIAN;
import static org.kartoteka.kernel.security.Roles.READER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.circulation.api.LoanBook;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.circulation.domain.Loan;
import org.kartoteka.circulation.domain.Loans;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.readers.api.Borrower;
import org.kartoteka.readers.api.ReadersRegistry;

/** Shows loans: to staff all, to a reader his own, to everybody only whether a copy is out. */
@Stateless
@Local(LoanBook.class)
public class LoanBookBean implements LoanBook {

    @PersistenceContext(unitName = "circulation")
    EntityManager entities;

    @Inject CallerContext callers;
    @Inject ReadersRegistry readers;
    @Inject LoanViews views;

    /** For the container. */
    public LoanBookBean() {}

    @Override
    @RolesAllowed({LIBRARIAN, ADMIN, INTEGRATOR})
    public Optional<LoanView> find(UUID id) {
        return new Loans(entities).find(id).map(views::of);
    }

    @Override
    @RolesAllowed({LIBRARIAN, ADMIN, INTEGRATOR})
    public Page<LoanView> openLoans(UUID readerId, Optional<String> cursor, int limit) {
        return page(readerId, cursor, limit);
    }

    @Override
    @RolesAllowed(READER)
    public Page<LoanView> myOpenLoans(Optional<String> cursor, int limit) {
        UUID me =
                callers.caller()
                        .readerCard()
                        .flatMap(readers::borrower)
                        .map(Borrower::id)
                        .orElseThrow(() -> new RefusedException(AccessRefusal.NOT_A_READER));
        return page(me, cursor, limit);
    }

    @Override
    @PermitAll
    public Set<UUID> out(Collection<UUID> copyIds) {
        return new Loans(entities).out(copyIds);
    }

    private Page<LoanView> page(UUID reader, Optional<String> cursor, int limit) {
        var from = cursor.map(LoanCursor::parse).orElse(LoanCursor.START);
        var loans = new Loans(entities).openOfReader(reader, from.dueOn(), from.id(), limit + 1);
        Page<Loan> page = Page.of(loans, limit, l -> new LoanCursor(l.dueOn(), l.id()).text());
        return page.map(views::of);
    }
}
