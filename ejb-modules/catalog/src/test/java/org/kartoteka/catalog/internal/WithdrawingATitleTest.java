package org.kartoteka.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.sql.Database;

class WithdrawingATitleTest {

    private final TestTransactions transactions = TestDatabase.empty();
    private final Database database = new Database(transactions.source());
    private final AStock stock = new AStock(database);
    private final TestOutbox outbox = new TestOutbox(database);
    private final List<String> audit = new ArrayList<>();
    private final CataloguingBean cataloguing = new CataloguingBean();
    private final TitlesBean titles = new TitlesBean();

    @BeforeEach
    void openTheDoors() {
        var directory = new NetworkDirectory();
        directory.database = database;
        directory.clock = Clock.systemUTC();
        titles.database = database;
        cataloguing.database = database;
        cataloguing.outbox = outbox;
        cataloguing.audit = new Audit();
        cataloguing.rights = new StaffRights();
        cataloguing.rights.directory = directory;
        cataloguing.rights.callers = StaffForTests.in("NSK-1");
    }

    private final class Audit implements AuditTrail {

        @Override
        public void done(String act, String subject) {
            audit.add(act + " " + subject);
        }

        @Override
        public void denied(String act, String reason) {
            throw new AssertionError(act);
        }
    }

    @Test
    void aWithdrawnTitleIsFoundNoMoreAndItIsTold() {
        var title = stock.title("NSK", "Книга");
        stock.copy(title, "WRITTEN_OFF");

        withdraw(title);

        assertThat(titles.find(title)).isEmpty();
        assertThat(titles.findAll(List.of(title))).isEmpty();
        assertThat(outbox.of(TitleChanged.TOPIC))
                .containsExactly(
                        "{\"titleId\":\"" + title + "\",\"version\":2,\"library\":\"NSK\"}");
        assertThat(audit).containsExactly("catalog.withdraw-title " + title);
    }

    @Test
    void withdrawingTwiceIsWithdrawingOnce() {
        var title = stock.title("NSK", "Книга");

        withdraw(title);
        withdraw(title);

        assertThat(outbox.of(TitleChanged.TOPIC)).hasSize(1);
        assertThat(audit).hasSize(1);
    }

    @Test
    void aTitleWithACopyInStockStays() {
        var title = stock.title("NSK", "Книга");
        stock.copy(title, "MISSING");

        assertRefused(title, CatalogRefusal.TITLE_HAS_COPIES);

        assertThat(titles.find(title)).isPresent();
        assertThat(outbox.of(TitleChanged.TOPIC)).isEmpty();
    }

    @Test
    void aTitleOfAnotherLibraryIsNotOursToWithdraw() {
        assertRefused(stock.title("MSK", "Книга"), AccessRefusal.WRONG_BRANCH);
    }

    @Test
    void whatIsNotThereCannotBeWithdrawn() {
        assertRefused(UUID.randomUUID(), CatalogRefusal.TITLE_UNKNOWN);
    }

    private void withdraw(UUID title) {
        transactions.inNew(
                () -> {
                    cataloguing.withdraw(title);
                    return title;
                });
    }

    private void assertRefused(UUID title, Refusal reason) {
        assertThatThrownBy(() -> withdraw(title))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
