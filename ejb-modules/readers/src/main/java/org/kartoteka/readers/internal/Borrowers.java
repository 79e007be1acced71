package org.kartoteka.readers.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kartoteka.kernel.telemetry.TracedSql;
import org.kartoteka.readers.api.Borrower;
import org.kartoteka.readers.domain.FullAge;

/**
 * What lending asks, many times a second: plain JDBC, one statement by one unique index and no
 * entity. The seal is opened only where an edition asks for the reader's age.
 */
@ApplicationScoped
class Borrowers {

    private static final String SELECT =
            "select id, card, expires_on, blocked_reason is not null from readers.reader where ";
    private static final String BY_CARD = SELECT + "card = ?";
    private static final String BY_ID = SELECT + "id = ?";

    /** Two acts for one reader wait for each other; acts for others do not. */
    private static final String BY_CARD_LOCKED = BY_CARD + " for no key update";

    private static final String WITH_SEAL_LOCKED =
            "select id, card, expires_on, blocked_reason is not null, sealed_person"
                    + " from readers.reader where card = ? for no key update";

    @Inject PersonalDataSafe safe;

    @Resource(lookup = "jdbc/kartoteka")
    DataSource database;

    Optional<Borrower> byCard(String card) {
        return one(BY_CARD, card);
    }

    Optional<Borrower> byCardLocked(String card) {
        return one(BY_CARD_LOCKED, card);
    }

    Optional<Borrower> byId(UUID id) {
        return one(BY_ID, id);
    }

    Optional<Borrower> byCardLocked(String card, LocalDate day) {
        return one(WITH_SEAL_LOCKED, card, row -> withAge(row, day));
    }

    private Optional<Borrower> one(String sql, Object key) {
        return one(sql, key, row -> borrower(row, Borrower.Age.NOT_ASKED));
    }

    private interface Reading {
        Borrower read(ResultSet row) throws SQLException;
    }

    private Optional<Borrower> one(String sql, Object key, Reading reading) {
        try (var connection = TracedSql.connection(database);
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            try (var found = select.executeQuery()) {
                return found.next() ? Optional.of(reading.read(found)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EJBException("Cannot read the register of readers", e);
        }
    }

    private Borrower withAge(ResultSet row, LocalDate day) throws SQLException {
        var born = safe.open(row.getBytes(5), row.getObject(1, UUID.class)).birthDate();
        return borrower(row, FullAge.on(day, born) ? Borrower.Age.OF_AGE : Borrower.Age.MINOR);
    }

    private static Borrower borrower(ResultSet row, Borrower.Age age) throws SQLException {
        return new Borrower(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getBoolean(4),
                age);
    }
}
