package org.kartoteka.catalog.internal.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kartoteka.catalog.internal.HouseForTests;
import org.kartoteka.catalog.internal.TestDatabase;
import org.kartoteka.catalog.internal.TestOutbox;
import org.kartoteka.catalog.internal.TestTransactions;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.sql.Database;

/** The libraries NSK and MSK, and the records' doors over a real database, within transactions. */
public final class CataloguersTable {

    /** The hour that a test sets. */
    public static final class Hour extends Clock {

        private Instant now = Instant.parse("2026-11-23T06:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void passes(Duration length) {
            now = now.plus(length);
        }
    }

    public final TestTransactions transactions = TestDatabase.empty();
    public final Database database = new Database(transactions.source());
    public final TestOutbox outbox = new TestOutbox(database);
    final List<String> audit = new ArrayList<>();
    public final Hour clock = new Hour();
    public final CallerContext caller = new CallerContext();
    private final Map<IdempotencyKey, String> answers = new HashMap<>();

    /** With nothing in it. */
    public CataloguersTable() {
        HouseForTests.libraries(database);
        enters("ivanova");
    }

    /** Who is at the table from now on. */
    public void enters(String name) {
        caller.enter(
                new Caller(name, Set.of("cataloguer"), Set.of("NSK-1", "NSK-2"), Optional.empty()));
    }

    /** The door of single records. */
    public RecordsBean records() {
        var bean = new RecordsBean();
        bean.database = database;
        bean.directory = HouseForTests.directory(database);
        bean.rights = HouseForTests.rights(bean.directory, caller);
        bean.outbox = outbox;
        bean.audit = new Audit();
        bean.keys = new Keys();
        bean.clock = clock;
        return bean;
    }

    /** Does it in a transaction. */
    public <T> T act(Supplier<T> work) {
        return transactions.inNew(work);
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

    private final class Keys implements IdempotencyKeys {

        @Override
        public Optional<String> claim(IdempotencyKey key, String request) {
            return Optional.ofNullable(answers.get(key));
        }

        @Override
        public void answer(IdempotencyKey key, String answer) {
            answers.put(key, answer);
        }
    }
}
