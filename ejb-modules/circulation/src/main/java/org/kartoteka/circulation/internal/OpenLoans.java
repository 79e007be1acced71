package org.kartoteka.circulation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.circulation.domain.Loan;
import org.kartoteka.circulation.domain.ReaderLoans;
import org.kartoteka.kernel.sql.Database;

/**
 * The desk's three statements over the loans. Plain SQL: a persistence context for a single row
 * cost the desk a seventh of its time.
 */
@ApplicationScoped
class OpenLoans {

    private static final String SUMMARY =
            "select count(*), count(*) filter (where due_on < ?),"
                    + " exists (select 1 from circulation.loan"
                    + " where copy_id = ? and returned_at is null)"
                    + " from circulation.loan where reader_id = ? and returned_at is null";

    private static final String OPEN =
            "insert into circulation.loan (id, version, copy_id, copy_barcode, title_id, reader_id,"
                    + " branch, lent_at, due_on, renewals) values (?, 0, ?, ?, ?, ?, ?, ?, ?, 0)"
                    + " on conflict (copy_id) where returned_at is null do nothing";

    private static final String END =
            "update circulation.loan set version = version + 1,"
                    + " returned_at = greatest(lent_at, ?), returned_branch = ?"
                    + " where copy_id = ? and returned_at is null"
                    + " returning id, copy_id, copy_barcode, title_id, reader_id, branch, lent_at,"
                    + " due_on, renewals, returned_at, returned_branch";

    @Inject Database database;
    @Inject LoanViews views;

    /** What the rules need to know of the reader's loans and of the copy. */
    ReaderLoans summary(UUID reader, UUID copy, LocalDate today) {
        return database.first(SUMMARY, OpenLoans::summary, today, copy, reader).orElseThrow();
    }

    /**
     * Writes the new loan unless the copy went out in another transaction; waits for such a
     * transaction to end.
     *
     * @return whether it was written
     */
    boolean open(Loan loan) {
        return database.change(
                        OPEN,
                        loan.id(),
                        loan.copyId(),
                        loan.copyBarcode(),
                        loan.titleId(),
                        loan.readerId(),
                        loan.branch(),
                        loan.lentAt(),
                        loan.dueOn())
                == 1;
    }

    /** Ends the open loan of the copy; of two that come at once the second finds none. */
    Optional<LoanView> end(UUID copy, Instant now, String branch) {
        return database.first(END, this::view, now, branch, copy);
    }

    private static ReaderLoans summary(ResultSet row) throws SQLException {
        return new ReaderLoans(row.getInt(1), row.getInt(2), row.getBoolean(3));
    }

    private LoanView view(ResultSet row) throws SQLException {
        var branch = row.getString("branch");
        var dueOn = row.getObject("due_on", LocalDate.class);
        var returnedAt = instant(row, "returned_at");
        return new LoanView(
                row.getObject("id", UUID.class),
                row.getObject("copy_id", UUID.class),
                row.getString("copy_barcode"),
                row.getObject("title_id", UUID.class),
                row.getObject("reader_id", UUID.class),
                branch,
                instant(row, "lent_at"),
                dueOn,
                row.getInt("renewals"),
                views.day(returnedAt, branch).isAfter(dueOn),
                Optional.of(returnedAt),
                Optional.of(row.getString("returned_branch")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
