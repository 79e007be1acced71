package org.kartoteka.catalog.internal.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.kartoteka.catalog.api.BeginImport;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.ImportView;
import org.kartoteka.catalog.domain.CopyPlaces;
import org.kartoteka.catalog.internal.TestDatabase;
import org.kartoteka.catalog.internal.TestOutbox;
import org.kartoteka.catalog.internal.TestTransactions;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** An empty catalogue of the library NSK with two branches, and files that are imported into it. */
final class ImportFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    static final List<Branch> BRANCHES =
            List.of(branch("NSK-1", "Центральная"), branch("NSK-2", "Филиал № 2"));

    final TestTransactions transactions = TestDatabase.empty();
    final Database database = new Database(transactions.source());
    final TestOutbox outbox = new TestOutbox(database);
    final ImportLedger ledger = new ImportLedger(database);
    final ImportUploads uploads = new ImportUploads(database);
    final RecordingMeter meter = new RecordingMeter();
    Map<String, String> aliases = Map.of();

    ImportFixture() {
        database.change(
                "insert into catalog.library values ('NSK', 'ЦБС Новосибирска', 'siberia')");
        for (var branch : BRANCHES) {
            database.change(
                    "insert into catalog.branch values (?, 'NSK', ?, '', ?, 'siberia')",
                    branch.code(),
                    branch.name(),
                    branch.zone().getId());
        }
    }

    /** What the meter was told. */
    static final class RecordingMeter implements ImportMeter {

        private ImportCounts counts = ImportCounts.NONE;
        private double share = -1;

        @Override
        public synchronized void committed(ImportCounts more, Duration took) {
            counts = counts.plus(more);
        }

        @Override
        public synchronized void progress(double done) {
            share = done;
        }

        synchronized ImportCounts counts() {
            return counts;
        }

        synchronized double share() {
            return share;
        }
    }

    static byte[] file(String name) {
        try (InputStream in =
                Objects.requireNonNull(ImportFixture.class.getResourceAsStream("/marc/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores the file; the import waits then. */
    UUID upload(byte[] file) {
        return upload(file, Optional.of("NSK-1"));
    }

    UUID upload(byte[] file, Optional<String> branch) {
        var id = Ids.next(Clock.systemUTC());
        uploads.create(id, new BeginImport("file.iso", "NSK", branch), "ivanova", CLOCK.instant());
        try (var in = new ByteArrayInputStream(file)) {
            var piece = in.readNBytes(StoredFile.PIECE);
            for (int i = 0; piece.length > 0; i++) {
                uploads.add(id, i, piece);
                piece = in.readNBytes(StoredFile.PIECE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        uploads.ready(id, file.length);
        return id;
    }

    /** Stores the file and imports it to its end. */
    ImportView imported(byte[] file) throws InterruptedException {
        var id = upload(file);
        work("node-1", transactions, new CountDownLatch(1), 50);
        return view(id);
    }

    /** Lets a node take the oldest import and work on it. */
    ImportRun.End work(String node, Transactions within, CountDownLatch stopped, int batch)
            throws InterruptedException {
        var jobs = new ImportJobs(database, node);
        var job = jobs.take().orElseThrow();
        return run(jobs, within, stopped, batch).run(job);
    }

    ImportRun run(ImportJobs jobs, Transactions within, CountDownLatch stopped, int batch) {
        var tools = new ImportTools(database, within, outbox, CLOCK, jobs, this::places, meter);
        return new ImportRun(tools, new ImportRun.Limits(batch, 0), stopped);
    }

    ImportView view(UUID id) {
        return ledger.find(id).orElseThrow();
    }

    long count(String table) {
        return database.first("select count(*) from " + table, row -> row.getLong(1)).orElseThrow();
    }

    List<String> texts(String sql, Object... arguments) {
        return database.list(sql, row -> row.getString(1), arguments);
    }

    private CopyPlaces places(ImportJob job) {
        return new CopyPlaces(BRANCHES, aliases, job.branch());
    }

    private static Branch branch(String code, String name) {
        return new Branch(code, "NSK", name, "", ZoneId.of("Asia/Novosibirsk"), "siberia");
    }
}
