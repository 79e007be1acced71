package org.kartoteka.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.sql.Database;
import org.postgresql.ds.PGSimpleDataSource;

/** Registering libraries and opening branches, and finding them again. */
class LibraryNetworkTest {

    private static final Library NSK = new Library("NSK", "ЦБС Новосибирска", "siberia");
    private static final Branch FIRST = branch("NSK-1", "NSK", "Центральная");

    private final TestTransactions transactions = TestDatabase.empty();
    private final Database database = new Database(transactions.source());
    private final TestOutbox outbox = new TestOutbox(database);
    private final List<String> audited = new ArrayList<>();
    private final List<Synchronization> atTheEnd = new ArrayList<>();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T03:00:00Z"));
    private final NetworkDirectory directory = new NetworkDirectory();

    @BeforeEach
    void openTheDirectory() {
        directory.database = database;
        InstantSource source = now::get;
        directory.clock = source.withZone(ZoneOffset.UTC);
        directory.transactions =
                (TransactionSynchronizationRegistry)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {TransactionSynchronizationRegistry.class},
                                (proxy, method, arguments) ->
                                        atTheEnd.add((Synchronization) arguments[0]));
    }

    @Test
    void whatIsRegisteredIsFoundAtOnce() {
        var network = network(StaffForTests.in("*"));
        assertThat(network.libraries()).isEmpty();

        committed(() -> network.register(NSK));
        committed(() -> network.open(FIRST));

        assertThat(network.libraries()).containsExactly(NSK);
        assertThat(network.branches()).containsExactly(FIRST);
        assertThat(network.branch("NSK-1")).contains(FIRST);
        assertThat(network.branch("NSK-2")).isEmpty();
        assertThat(audited)
                .containsExactly("catalog.register-library NSK", "catalog.open-branch NSK-1");
        assertThat(outbox.of("catalog.libraries"))
                .singleElement()
                .asString()
                .contains("\"branch\":\"NSK-1\"", "Asia/Novosibirsk");
    }

    @Test
    void theSameAgainChangesNothingAndTellsNothing() {
        var network = network(StaffForTests.in("*"));
        committed(() -> network.register(NSK));
        committed(() -> network.open(FIRST));

        committed(() -> network.register(NSK));
        committed(() -> network.open(FIRST));

        assertThat(audited).hasSize(2);
        assertThat(outbox.of("catalog.libraries")).hasSize(1);
    }

    @Test
    void aBranchMayGetAnotherName() {
        var network = network(StaffForTests.in("*"));
        committed(() -> network.register(NSK));
        committed(() -> network.open(FIRST));

        committed(() -> network.open(branch("NSK-1", "NSK", "Главная")));

        assertThat(network.branch("NSK-1").orElseThrow().name()).isEqualTo("Главная");
        assertThat(outbox.of("catalog.libraries")).hasSize(2);
    }

    @Test
    void aBranchNeedsItsLibrary() {
        refused(() -> network(StaffForTests.in("*")).open(FIRST), CatalogRefusal.LIBRARY_UNKNOWN);
    }

    @Test
    void aBranchStaysWithItsLibrary() {
        var network = network(StaffForTests.in("*"));
        committed(() -> network.register(NSK));
        committed(() -> network.register(new Library("OMSK", "ЦБС Омска", "siberia")));
        committed(() -> network.open(FIRST));

        refused(
                () -> network.open(branch("NSK-1", "OMSK", "Наша")),
                CatalogRefusal.BRANCH_OF_ANOTHER_LIBRARY);
    }

    @Test
    void anAdministratorOfOneLibraryDoesNotTouchAnother() {
        var everywhere = network(StaffForTests.in("*"));
        committed(() -> everywhere.register(NSK));
        committed(() -> everywhere.register(new Library("OMSK", "ЦБС Омска", "siberia")));
        committed(() -> everywhere.open(FIRST));

        var local = network(StaffForTests.in("NSK-1"));
        committed(() -> local.open(branch("NSK-2", "NSK", "Филиал № 2")));

        refused(() -> local.open(branch("OMSK-1", "OMSK", "Чужой")), AccessRefusal.WRONG_BRANCH);
        refused(
                () -> local.register(new Library("TOM", "ЦБС", "siberia")),
                AccessRefusal.WRONG_BRANCH);
    }

    @Test
    void whatAnotherNodeChangesIsSeenAfterTenSeconds() {
        var network = network(StaffForTests.in("*"));
        assertThat(network.libraries()).isEmpty();
        database.change("insert into catalog.library values ('OMSK', 'ЦБС Омска', 'siberia')");

        var before = network.libraries();
        now.updateAndGet(then -> then.plus(NetworkDirectory.FRESH).plusMillis(1));
        var after = network.libraries();

        assertThat(before).isEmpty();
        assertThat(after).extracting(Library::code).containsExactly("OMSK");
    }

    @Test
    void theLastPictureStandsWhileTheDatabaseIsAway() {
        var network = network(StaffForTests.in("*"));
        committed(() -> network.register(NSK));
        assertThat(network.libraries()).containsExactly(NSK);

        directory.database =
                new Database(
                        new PGSimpleDataSource() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public Connection getConnection() throws SQLException {
                                throw new SQLException("away", "08001");
                            }
                        });
        now.updateAndGet(then -> then.plus(Duration.ofMinutes(1)));

        assertThat(network.libraries()).containsExactly(NSK);
    }

    private LibraryNetworkBean network(CallerContext caller) {
        var rights = new StaffRights();
        rights.directory = directory;
        rights.callers = caller;
        var bean = new LibraryNetworkBean();
        bean.database = database;
        bean.directory = directory;
        bean.rights = rights;
        bean.places = new NewPlaces();
        bean.places.database = database;
        bean.places.directory = directory;
        bean.places.outbox = outbox;
        bean.audit =
                new AuditTrail() {
                    @Override
                    public void done(String act, String subject) {
                        audited.add(act + " " + subject);
                    }

                    @Override
                    public void denied(String act, String reason) {
                        audited.add("denied " + act);
                    }
                };
        bean.places.audit = bean.audit;
        return bean;
    }

    private void committed(Runnable act) {
        transactions.inNew(
                () -> {
                    act.run();
                    return true;
                });
        atTheEnd.forEach(end -> end.afterCompletion(Status.STATUS_COMMITTED));
        atTheEnd.clear();
    }

    private static void refused(Runnable act, Refusal why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(thrown -> assertThat(thrown.refusal()).isEqualTo(why));
    }

    private static Branch branch(String code, String library, String name) {
        return new Branch(code, library, name, "", ZoneId.of("Asia/Novosibirsk"), "siberia");
    }
}
