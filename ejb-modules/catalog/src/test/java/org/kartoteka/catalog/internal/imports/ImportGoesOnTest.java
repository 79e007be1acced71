package org.kartoteka.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.ImportState;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.sql.DatabaseFailure;

/** An import that is cut off at any moment goes on there, repeats nothing and loses nothing. */
class ImportGoesOnTest {

    private static final byte[] NLR = ImportFixture.file("nlr-81-cp1251.iso");
    private static final int BATCH = 10;

    private final ImportFixture catalogue = new ImportFixture();
    private final CountDownLatch never = new CountDownLatch(1);

    /** Stands for a node that dies: the worker never comes to its next line. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void aNodeKilledBeforeACommitLeavesTheBatchToTheNext() throws InterruptedException {
        var id = catalogue.upload(NLR);
        assertThatThrownBy(() -> work(beforeCommit(4, Killed::new))).isInstanceOf(Killed.class);
        assertThat(catalogue.count("catalog.title")).isEqualTo(3L * BATCH);

        var end = work(catalogue.transactions);

        assertThat(end).isEqualTo(ImportRun.End.DONE);
        assertImportedOnce(id);
    }

    @Test
    void aNodeKilledAfterACommitIsNotRepeated() throws InterruptedException {
        var id = catalogue.upload(NLR);
        assertThatThrownBy(() -> work(afterCommit(4, Killed::new))).isInstanceOf(Killed.class);
        assertThat(catalogue.count("catalog.title")).isEqualTo(4L * BATCH);

        work(catalogue.transactions);

        assertImportedOnce(id);
    }

    @Test
    void aLostConnectionIsWaitedFor() throws InterruptedException {
        var id = catalogue.upload(NLR);

        var end = work(beforeCommit(2, ImportGoesOnTest::connectionLost));

        assertThat(end).isEqualTo(ImportRun.End.DONE);
        assertImportedOnce(id);
    }

    @Test
    void aCommitWhoseAnswerIsLostIsNotRepeated() throws InterruptedException {
        var id = catalogue.upload(NLR);

        var end = work(afterCommit(2, ImportGoesOnTest::connectionLost));

        assertThat(end).isEqualTo(ImportRun.End.DONE);
        assertImportedOnce(id);
    }

    @Test
    void aStoppedNodeHandsTheImportOver() throws InterruptedException {
        var id = catalogue.upload(NLR);
        var stopped = new CountDownLatch(1);
        var end = catalogue.work("node-1", counting(2, stopped::countDown), stopped, BATCH);
        assertThat(end).isEqualTo(ImportRun.End.STOPPED);
        assertThat(catalogue.view(id).state()).isEqualTo(ImportState.RUNNING);

        catalogue.work("node-2", catalogue.transactions, never, BATCH);

        assertImportedOnce(id);
    }

    @Test
    void aNodeThatWasAwayTooLongWritesNothingMore() throws InterruptedException {
        var id = catalogue.upload(NLR);
        var slow = new ImportJobs(catalogue.database, "node-1");
        var held = slow.take().orElseThrow();
        catalogue.database.change(
                "update catalog.import_job set held_until = now() - interval '1 second'");

        var quick = catalogue.work("node-2", catalogue.transactions, never, BATCH);
        var late = catalogue.run(slow, catalogue.transactions, never, BATCH).run(held);

        assertThat(quick).isEqualTo(ImportRun.End.DONE);
        assertThat(late).isEqualTo(ImportRun.End.LOST);
        assertImportedOnce(id);
    }

    @Test
    void anImportThatAnotherNodeHoldsIsNotTaken() {
        catalogue.upload(NLR);
        assertThat(new ImportJobs(catalogue.database, "node-1").take()).isPresent();

        assertThat(new ImportJobs(catalogue.database, "node-2").take()).isEmpty();
    }

    @Test
    void aFileThatIsGoneEndsTheImportWithTheReason() throws InterruptedException {
        var id = catalogue.upload(NLR);
        catalogue.database.change("delete from catalog.import_chunk");

        var end = work(catalogue.transactions);

        assertThat(end).isEqualTo(ImportRun.End.FAILED);
        assertThat(catalogue.view(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(catalogue.view(id).failure().orElseThrow()).contains("повреждён");
    }

    private ImportRun.End work(Transactions within) throws InterruptedException {
        return catalogue.work("node-1", within, never, BATCH);
    }

    private void assertImportedOnce(UUID id) {
        var view = catalogue.view(id);
        assertThat(view.state()).isEqualTo(ImportState.DONE);
        assertThat(view.created()).isEqualTo(81);
        assertThat(view.read()).isEqualTo(81);
        assertThat(catalogue.count("catalog.title")).isEqualTo(81);
        assertThat(catalogue.outbox.of("catalog.records")).hasSize(81).doesNotHaveDuplicates();
    }

    private Transactions beforeCommit(int which, Supplier<? extends Throwable> fault) {
        var count = new AtomicInteger();
        return new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                return catalogue.transactions.inNew(
                        () -> {
                            T result = work.get();
                            if (count.incrementAndGet() == which) {
                                rethrow(fault.get());
                            }
                            return result;
                        });
            }
        };
    }

    private Transactions afterCommit(int which, Supplier<? extends Throwable> fault) {
        return counting(which, () -> rethrow(fault.get()));
    }

    private Transactions counting(int which, Runnable then) {
        var count = new AtomicInteger();
        return new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                T result = catalogue.transactions.inNew(work);
                if (count.incrementAndGet() == which) {
                    then.run();
                }
                return result;
            }
        };
    }

    private static void rethrow(Throwable fault) {
        if (fault instanceof Killed killed) {
            throw killed;
        }
        throw (RuntimeException) fault;
    }

    private static DatabaseFailure connectionLost() {
        return new DatabaseFailure(new SQLException("The connection is gone", "08006"));
    }
}
