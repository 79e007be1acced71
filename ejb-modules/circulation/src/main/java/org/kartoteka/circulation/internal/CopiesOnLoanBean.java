package org.kartoteka.circulation.internal;

import static org.kartoteka.kernel.security.Roles.ADMIN;
import static org.kartoteka.kernel.security.Roles.CATALOGUER;
import static org.kartoteka.kernel.security.Roles.LIBRARIAN;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.catalog.api.CopiesOnLoan;
import org.kartoteka.circulation.api.LoanChanged;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.sql.Database;

/** Answers what the catalogue asks of loans, in the catalogue's own transaction. */
@Stateless
@Local(CopiesOnLoan.class)
public class CopiesOnLoanBean implements CopiesOnLoan {

    private static final String OUT =
            "select copy_id from circulation.loan where copy_id = any (?) and returned_at is null";

    @Inject Database database;
    @Inject OpenLoans loans;
    @Inject Outbox outbox;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** For the container. */
    public CopiesOnLoanBean() {}

    @Override
    @PermitAll
    public Set<UUID> out(Collection<UUID> copies) {
        return copies.isEmpty()
                ? Set.of()
                : Set.copyOf(database.list(OUT, row -> row.getObject(1, UUID.class), copies));
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public boolean settle(UUID copy, String branch) {
        var ended = loans.end(copy, clock.instant().truncatedTo(ChronoUnit.MICROS), branch);
        ended.ifPresent(
                loan -> {
                    outbox.publish(News.of(loan, LoanChanged.Change.RETURNED));
                    audit.done("circulation.settle", loan.id().toString());
                });
        return ended.isPresent();
    }
}
