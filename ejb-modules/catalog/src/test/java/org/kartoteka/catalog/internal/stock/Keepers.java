package org.kartoteka.catalog.internal.stock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.kartoteka.catalog.api.AddCopies;
import org.kartoteka.catalog.api.ChangeCopy;
import org.kartoteka.catalog.api.CopiesOnLoan;
import org.kartoteka.catalog.api.CopyAct;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ReceiptDocument;
import org.kartoteka.catalog.api.ReceiptSource;
import org.kartoteka.catalog.internal.AStock;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.catalog.internal.TestDatabase;
import org.kartoteka.catalog.internal.TestOutbox;
import org.kartoteka.catalog.internal.TestTransactions;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.sql.Database;

/** The keepers of the library NSK with its branches NSK-1 and NSK-2, over a real database. */
final class Keepers {

    final TestTransactions transactions = TestDatabase.empty();
    final Database database = new Database(transactions.source());
    final AStock stock = new AStock(database);
    final TestOutbox outbox = new TestOutbox(database);
    final List<String> audit = new ArrayList<>();
    final OnLoan loans = new OnLoan();
    final CopyKeepingBean keeping = new CopyKeepingBean();
    final StockLedgerBean ledger = new StockLedgerBean();
    final Clock clock = Clock.systemUTC();
    final CallerContext caller = StaffForTests.in("NSK-1", "NSK-2");
    final NetworkDirectory directory;
    final StaffRights rights;
    final StockCopies rows = new StockCopies();
    final StockDocuments documents = new StockDocuments();
    final CopyLife life = new CopyLife();
    final WriteOffsBean writeOffs = new WriteOffsBean();

    Keepers() {
        database.change(
                "insert into catalog.branch values"
                        + " ('NSK-2', 'NSK', 'Второй', '', 'Asia/Novosibirsk', 'siberia'),"
                        + " ('MSK-1', 'MSK', 'Первый', '', 'Europe/Moscow', 'central')");
        directory = StaffForTests.directory(database);
        rights = StaffForTests.rights(directory, caller);
        openTheBooks();
        openTheDoor();
    }

    private void openTheDoor() {
        rows.database = database;
        rows.rights = rights;
        rows.outbox = outbox;
        rows.clock = clock;
        documents.database = database;
        documents.rights = rights;
        documents.clock = clock;
        life.loans = loans;
        life.database = database;
        life.directory = directory;
        life.callers = caller;
        life.copies = rows;
        life.audit = new Audit();
        keeping.life = life;
        keeping.accession = accession();
        keeping.rows = rows;
        keeping.copies = StaffForTests.copies(database);
        keeping.keys = new Keys();
        openTheActs();
    }

    private void openTheActs() {
        writeOffs.keys = new Keys();
        writeOffs.rights = rights;
        writeOffs.directory = directory;
        writeOffs.acts = new WriteOffRows();
        writeOffs.inventory = new InventoryBook();
        writeOffs.inventory.database = database;
        writeOffs.acts.database = database;
        writeOffs.disposal = new Disposal();
        writeOffs.disposal.database = database;
        writeOffs.disposal.rights = rights;
        writeOffs.disposal.copies = rows;
        writeOffs.disposal.documents = documents;
        writeOffs.disposal.acts = writeOffs.acts;
        writeOffs.disposal.life = life;
        writeOffs.disposal.audit = new Audit();
        writeOffs.disposal.clock = clock;
        writeOffs.replacing = new Replacing();
        writeOffs.replacing.loans = loans;
        writeOffs.replacing.life = life;
        writeOffs.replacing.copies = rows;
        writeOffs.replacing.disposal = writeOffs.disposal;
        writeOffs.replacing.accession = keeping.accession;
    }

    Accession accession() {
        var accession = new Accession();
        accession.database = database;
        accession.directory = directory;
        accession.rights = rights;
        accession.documents = documents;
        accession.copies = rows;
        accession.audit = new Audit();
        accession.clock = clock;
        return accession;
    }

    private void openTheBooks() {
        ledger.rights = rights;
        ledger.rows = new LedgerRows();
        ledger.rows.database = database;
        ledger.book = new AccessionBook();
        ledger.book.database = database;
        ledger.summary = new SummaryBook();
        ledger.summary.database = database;
        ledger.summary.book = ledger.book;
        ledger.inventory = new InventoryBook();
        ledger.inventory.database = database;
    }

    /** What readers have just now. */
    static final class OnLoan implements CopiesOnLoan {

        final Set<UUID> out = new HashSet<>();

        @Override
        public Set<UUID> out(Collection<UUID> copies) {
            var found = new HashSet<>(copies);
            found.retainAll(out);
            return found;
        }

        @Override
        public boolean settle(UUID copy, String branch) {
            return out.remove(copy);
        }
    }

    /** Keeps what was done. */
    final class Audit implements AuditTrail {

        @Override
        public void done(String act, String subject) {
            audit.add(act);
        }

        @Override
        public void denied(String act, String reason) {
            throw new AssertionError(act);
        }
    }

    /** Remembers answers while the test runs. */
    static final class Keys implements IdempotencyKeys {

        private final Map<IdempotencyKey, String> answers = new HashMap<>();

        @Override
        public Optional<String> claim(IdempotencyKey key, String request) {
            return Optional.ofNullable(answers.get(key));
        }

        @Override
        public void answer(IdempotencyKey key, String answer) {
            answers.put(key, answer);
        }
    }

    <T> T act(Supplier<T> act) {
        return transactions.inNew(act);
    }

    /** So many copies of a title, in NSK-1, for 100.50 each. */
    List<CopyView> added(UUID title, String first, int count) {
        return added(order(title, "NSK-1", first, count));
    }

    List<CopyView> added(AddCopies order) {
        return act(() -> keeping.add(order, Optional.empty()));
    }

    static AddCopies order(UUID title, String branch, String first, int count) {
        return new AddCopies(
                title,
                branch,
                first,
                count,
                Optional.empty(),
                Optional.of("84(2)1"),
                Optional.of(new BigDecimal("100.50")),
                false,
                new ReceiptDocument(
                        ReceiptSource.PURCHASE,
                        "УПД-17",
                        LocalDate.of(2026, 11, 20),
                        Optional.of("ООО «Бибком»")));
    }

    CopyView change(CopyView copy, CopyAct act) {
        return change(new ChangeCopy(copy.barcode(), act, no(), no(), no()));
    }

    CopyView change(ChangeCopy order) {
        return act(() -> keeping.change(order, Optional.empty()));
    }

    static Optional<String> no() {
        return Optional.empty();
    }

    List<String> texts(String sql, Object... arguments) {
        return database.list(sql, row -> row.getString(1), arguments);
    }
}
