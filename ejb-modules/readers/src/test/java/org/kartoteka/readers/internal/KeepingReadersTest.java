package org.kartoteka.readers.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.kernel.time.Ids;
import org.kartoteka.readers.Orders;
import org.kartoteka.readers.api.Borrower;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.api.RegisterReader;
import org.kartoteka.readers.domain.PersonalData;
import org.kartoteka.readers.domain.Reader;
import org.kartoteka.readers.domain.Registration;

class KeepingReadersTest {

    private static final Instant NOW = Instant.parse("2026-02-28T20:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static RegisterDatabase database;
    private static ExecutorService otherDesk;

    private final PersonalDataSafe safe = new PersonalDataSafe(Keyset.fresh());

    KeepingReadersTest() throws GeneralSecurityException {}

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
        otherDesk = Executors.newSingleThreadExecutor();
    }

    @AfterAll
    static void close() {
        otherDesk.shutdownNow();
        database.close();
    }

    @BeforeEach
    void forget() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var truncate = connection.createStatement()) {
            truncate.execute("truncate readers.reader");
        }
    }

    private Reader reader(RegisterReader order, long serial) {
        var person = PersonalData.of(order, TODAY);
        var id = Ids.next(Clock.fixed(NOW, ZoneOffset.UTC));
        return Reader.register(
                new Registration(
                        id,
                        CardNumber.of(2, serial),
                        order.branch(),
                        safe.seal(person, id),
                        safe.fingerprints(person),
                        person.birthDate(),
                        NOW,
                        TODAY,
                        5));
    }

    private Reader kept(RegisterReader order, long serial) {
        var reader = reader(order, serial);
        var rows = database.begin();
        assertThat(rows.add(reader)).isTrue();
        RegisterDatabase.commit(rows);
        return reader;
    }

    @Test
    void keptReaderComesBackWhole() {
        var fedor = kept(Orders.fedor(), 1);

        var rows = database.begin();
        var found = rows.byId(fedor.id()).orElseThrow();

        assertThat(found).usingRecursiveComparison().isEqualTo(fedor);
        assertThat(safe.open(found.sealedPerson(), found.id()))
                .isEqualTo(PersonalData.of(Orders.fedor(), TODAY));
        RegisterDatabase.commit(rows);
    }

    @Test
    void readerIsFoundByCardAndByPerson() {
        var fedor = kept(Orders.fedor(), 1);
        kept(Orders.of("NSK-1", "Ким", "Ли"), 2);

        var rows = database.begin();

        assertThat(rows.byCard(fedor.card())).map(Reader::id).contains(fedor.id());
        assertThat(rows.byPerson(fedor.fingerprints().person()))
                .map(Reader::id)
                .contains(fedor.id());
        assertThat(rows.byCard(CardNumber.of(2, 3))).isEmpty();
        RegisterDatabase.commit(rows);
    }

    @Test
    void traceLeadsToAllWhoMatchAllOfIt() {
        var fedor = kept(Orders.fedor(), 1);
        var son = kept(Orders.fedorBornOn(LocalDate.of(2015, 5, 5)), 2);
        kept(Orders.of("NSK-1", "Ким", "Ли"), 3);
        var prints = fedor.fingerprints();
        var none = Optional.<byte[]>empty();

        var rows = database.begin();

        assertThat(rows.matching(new Trace(none, prints.phone(), none), 20))
                .extracting(Reader::id)
                .containsExactlyInAnyOrder(fedor.id(), son.id());
        assertThat(
                        rows.matching(
                                new Trace(
                                        Optional.of(prints.surnameAndBirth()),
                                        prints.phone(),
                                        prints.email()),
                                20))
                .extracting(Reader::id)
                .containsExactly(fedor.id());
        assertThat(rows.matching(new Trace(none, none, prints.email()), 1)).hasSize(1);
        RegisterDatabase.commit(rows);
    }

    @Test
    void personIsKeptOnce() {
        kept(Orders.fedor(), 1);

        var rows = database.begin();

        assertThat(rows.add(reader(Orders.fedor(), 2))).isFalse();
        RegisterDatabase.commit(rows);
    }

    @Test
    void slowerOfTwoDesksWaitsAndSeesTheReaderOfTheFaster() throws Exception {
        var faster = database.begin();
        var fedor = reader(Orders.fedor(), 1);
        assertThat(faster.add(fedor)).isTrue();

        var slower =
                otherDesk.submit(
                        () -> {
                            var rows = database.begin();
                            var again = reader(Orders.fedor(), 2);
                            var added = rows.add(again);
                            var there = rows.byPerson(again.fingerprints().person());
                            RegisterDatabase.rollBack(rows);
                            return added ? Optional.<Reader>empty() : there;
                        });
        await().atMost(30, SECONDS).until(() -> database.waiting() > 0);
        assertThat(slower.isDone()).isFalse();
        RegisterDatabase.commit(faster);

        assertThat(slower.get(30, SECONDS)).map(Reader::id).contains(fedor.id());
    }

    @Test
    void slowerDeskRegistersWhereTheFasterGaveUp() throws Exception {
        var faster = database.begin();
        assertThat(faster.add(reader(Orders.fedor(), 1))).isTrue();

        var slower =
                otherDesk.submit(
                        () -> {
                            var rows = database.begin();
                            var added = rows.add(reader(Orders.fedor(), 2));
                            RegisterDatabase.commit(rows);
                            return added;
                        });
        await().atMost(30, SECONDS).until(() -> database.waiting() > 0);
        RegisterDatabase.rollBack(faster);

        assertThat(slower.get(30, SECONDS)).isTrue();
    }

    @Test
    void twoReadersNeverShareACard() {
        kept(Orders.fedor(), 1);
        var rows = database.begin();
        var other = reader(Orders.of("NSK-1", "Ким", "Ли"), 1);

        assertThatThrownBy(() -> rows.add(other)).hasStackTraceContaining("reader_card");
        RegisterDatabase.rollBack(rows);
    }

    @Test
    void serialGrowsAlsoWhenARegistrationIsGivenUp() {
        var first = database.begin();
        long one = first.nextSerial();
        RegisterDatabase.rollBack(first);
        var second = database.begin();

        assertThat(second.nextSerial()).isGreaterThan(one);
        RegisterDatabase.commit(second);
    }

    @Test
    void borrowerIsToldByOneStatementWithoutPersonalData() throws SQLException {
        var fedor = kept(Orders.fedor(), 1);
        var statements = new AtomicInteger();

        try (var connection = database.dataSource().getConnection()) {
            var borrowers = RegisterDatabase.borrowers(connection, statements);

            assertThat(borrowers.byCard(fedor.card().digits()))
                    .contains(
                            new Borrower(
                                    fedor.id(), fedor.card().digits(), fedor.expiresOn(), false));
            assertThat(statements).hasValue(1);
            assertThat(borrowers.byId(fedor.id())).isPresent();
            assertThat(borrowers.byCard("no card")).isEmpty();
            assertThat(borrowers.byId(new UUID(1, 2))).isEmpty();
        }
    }

    @Test
    void blockedReaderIsABlockedBorrower() throws SQLException {
        var fedor = kept(Orders.fedor(), 1);

        try (var connection = database.dataSource().getConnection();
                var block = connection.createStatement()) {
            block.execute("update readers.reader set blocked_reason = 'x'");
            var borrowers = RegisterDatabase.borrowers(connection, new AtomicInteger());

            assertThat(borrowers.byCard(fedor.card().digits()))
                    .map(Borrower::blocked)
                    .contains(true);
        }
    }

    @Test
    void secondActOfLendingWaitsForTheFirstAndALookDoesNot() throws Exception {
        var card = kept(Orders.fedor(), 1).card().digits();
        try (var first = database.dataSource().getConnection()) {
            first.setAutoCommit(false);
            RegisterDatabase.borrowers(first, new AtomicInteger()).byCardLocked(card);

            var look = otherDesk.submit(() -> lend(card, false));
            assertThat(look.get(30, SECONDS)).isPresent();
            var second = otherDesk.submit(() -> lend(card, true));
            await().atMost(30, SECONDS).until(() -> database.waiting() > 0);
            assertThat(second.isDone()).isFalse();
            first.commit();

            assertThat(second.get(30, SECONDS)).isPresent();
        }
    }

    private static Optional<Borrower> lend(String card, boolean locks) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var borrowers = RegisterDatabase.borrowers(connection, new AtomicInteger());
            return locks ? borrowers.byCardLocked(card) : borrowers.byCard(card);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "card = 'x', reader_card",
        "person = '\\x00', reader_person",
        "surname_and_birth = '\\x00', reader_surname_and_birth",
        "phone = '\\x00', reader_phone",
        "email = '\\x00', reader_email"
    })
    void everyQuestionHasItsIndex(String question, String index) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            var plan = new StringBuilder();
            try (var lines =
                    statement.executeQuery(
                            "explain select id from readers.reader where " + question)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            assertThat(plan.toString()).contains(index);
        }
    }
}
