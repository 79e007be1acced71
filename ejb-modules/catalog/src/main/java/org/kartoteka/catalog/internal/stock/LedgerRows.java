package org.kartoteka.catalog.internal.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.StockEntry;
import org.kartoteka.catalog.api.StockProof.Difference;
import org.kartoteka.catalog.api.StockSum;
import org.kartoteka.catalog.domain.LedgerChain;
import org.kartoteka.catalog.domain.LedgerRow;
import org.kartoteka.kernel.money.Money;
import org.kartoteka.kernel.sql.Database;

/** Reads the ledger; writing is the database's own work. */
@ApplicationScoped
class LedgerRows {

    private static final String SELECT =
            "select e.number, e.booked_on, e.booked_at, e.act, e.document, e.kind, e.debit,"
                    + " e.credit, e.titles, e.copies, e.amount, e.balance_copies, e.balance_amount,"
                    + " encode(e.hash, 'hex'), encode(e.previous, 'hex'), d.id, d.library,"
                    + " d.source, d.number, d.dated, d.party, d.made_at, d.made_by"
                    + " from catalog.stock_entry e"
                    + " left join catalog.stock_document d on d.id = e.document"
                    + " where e.library = ? and ";
    private static final String AFTER = SELECT + "e.number > ? order by e.number limit ?";
    private static final String LAST_ON =
            SELECT + "e.booked_on <= ? order by e.booked_on desc, e.number desc limit 1";

    private static final String HEAD =
            "select number, encode(hash, 'hex') from catalog.stock_chain where library = ?";

    private static final String DIFFERENCES =
            "select what, place, booked_copies, booked_amount, real_copies, real_amount"
                    + " from catalog.stock_differences(?)";

    /** The end of the chain as the next entry would find it. */
    record Head(long number, String hash) {}

    @Inject Database database;

    /** Entries after a number, in their order. */
    List<LedgerRow> after(String library, long number, int limit) {
        return database.list(AFTER, row -> entry(library, row), library, number, limit);
    }

    /** The last entry that was booked until the end of a day. */
    Optional<LedgerRow> lastOn(String library, LocalDate day) {
        return database.first(LAST_ON, row -> entry(library, row), library, day);
    }

    /** The end of the chain; empty before the first entry. */
    Optional<Head> head(String library) {
        return database.first(HEAD, row -> new Head(row.getLong(1), row.getString(2)), library);
    }

    /** Where ledger and copies differ. */
    List<Difference> differences(String library) {
        return database.list(
                DIFFERENCES,
                row -> new Difference(row.getString(1), row.getString(2), sum(row, 3), sum(row, 5)),
                library);
    }

    /** Copies and roubles of two columns that follow each other. */
    static StockSum sum(ResultSet row, int column) throws SQLException {
        var amount = Optional.ofNullable(row.getBigDecimal(column + 1)).orElse(BigDecimal.ZERO);
        return new StockSum(row.getLong(column), Money.roubles(amount));
    }

    private static LedgerRow entry(String library, ResultSet row) throws SQLException {
        var entry =
                new StockEntry(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        Optional.ofNullable(row.getObject(5, UUID.class)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getLong(9),
                        sum(row, 10),
                        sum(row, 12),
                        row.getString(14));
        return new LedgerRow(library, entry, paper(row), row.getString(15));
    }

    private static List<String> paper(ResultSet row) throws SQLException {
        if (row.getString(16) == null) {
            return List.of();
        }
        return List.of(
                row.getString(16),
                row.getString(17),
                row.getString(18),
                row.getString(19),
                row.getObject(20, LocalDate.class).toString(),
                row.getString(21),
                LedgerChain.moment(row.getObject(22, OffsetDateTime.class).toInstant()),
                row.getString(23));
    }
}
