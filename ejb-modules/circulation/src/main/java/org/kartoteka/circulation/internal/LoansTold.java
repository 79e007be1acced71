package org.kartoteka.circulation.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CopiesLent;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.kernel.sql.Database;

/**
 * Tells the catalogue what was lent, so that the desk need not: in batches, in the order of the
 * loans' ids, each once, for how far it has told commits together with what was told. A loan is
 * told when no transaction can be open any more that began before it, so none is passed over.
 */
@ApplicationScoped
public class LoansTold {

    static final int BATCH = 500;

    private static final String HOLD =
            "/* worker */ select last_loan from circulation.told_loans for update";
    private static final String NEXT =
            "/* worker */ select id, copy_id, branch, lent_at from circulation.loan"
                    + " where id > ? and id < ? order by id limit ?";
    private static final String PASSED =
            "/* worker */ update circulation.told_loans set last_loan = ?";

    @Inject Database database;
    @Inject Event<CopiesLent> news;
    @EJB LibraryNetwork network;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "kartoteka.reports.settle-seconds", defaultValue = "300")
    int settleSeconds;

    private record Told(UUID id, CopiesLent.Lent lent) {}

    /**
     * Tells the next loans.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean tell() {
        var last = database.first(HOLD, row -> row.getObject(1, UUID.class)).orElseThrow();
        var next = database.list(NEXT, this::told, last, settled(), BATCH);
        if (next.isEmpty()) {
            return false;
        }
        news.fire(new CopiesLent(next.stream().map(Told::lent).toList()));
        database.change(PASSED, next.get(next.size() - 1).id());
        return next.size() == BATCH;
    }

    /** The smallest id of the moment up to which all loans are settled (RFC 9562, 5.7). */
    private UUID settled() {
        var moment = clock.instant().minus(Duration.ofSeconds(settleSeconds));
        return new UUID(moment.toEpochMilli() << 16, 0);
    }

    private Told told(ResultSet row) throws SQLException {
        var branch = row.getString(3);
        var day =
                LocalDate.ofInstant(
                        row.getObject(4, OffsetDateTime.class).toInstant(), zone(branch));
        return new Told(
                row.getObject(1, UUID.class),
                new CopiesLent.Lent(row.getObject(2, UUID.class), branch, day));
    }

    private ZoneId zone(String branch) {
        return network.branch(branch).map(Branch::zone).orElse(ZoneOffset.UTC);
    }
}
