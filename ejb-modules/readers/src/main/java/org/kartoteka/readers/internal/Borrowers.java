package org.kartoteka.readers.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kartoteka.kernel.telemetry.TracedSql;
import org.kartoteka.readers.api.Borrower;

/**
 * What lending asks, many times a second: plain JDBC, one statement by one unique index, no entity
 * and nothing sealed.
 */
@ApplicationScoped
class Borrowers {

    private static final String SELECT =
            "select id, card, expires_on, blocked_reason is not null from readers.reader where ";
    private static final String BY_CARD = SELECT + "card = ?";
    private static final String BY_ID = SELECT + "id = ?";

    /** Two acts for one reader wait for each other; acts for others do not. */
    private static final String BY_CARD_LOCKED = BY_CARD + " for no key update";

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

    private Optional<Borrower> one(String sql, Object key) {
        try (var connection = TracedSql.connection(database);
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            try (var found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(
                                new Borrower(
                                        found.getObject(1, UUID.class),
                                        found.getString(2),
                                        found.getObject(3, LocalDate.class),
                                        found.getBoolean(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EJBException("Cannot read the register of readers", e);
        }
    }
}
