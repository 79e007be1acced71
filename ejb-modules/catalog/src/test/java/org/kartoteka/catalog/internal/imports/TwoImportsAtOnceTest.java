package org.kartoteka.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.ImportState;
import org.kartoteka.catalog.api.ImportView;

/** Two imports that meet in the same records. */
class TwoImportsAtOnceTest {

    private final ImportFixture catalogue = new ImportFixture();
    private final ExecutorService nodes = Executors.newFixedThreadPool(2);

    @AfterEach
    void stopTheNodes() {
        nodes.shutdownNow();
    }

    @Test
    void eachRecordIsCreatedOnceAndNeitherFails() throws Exception {
        var file = ImportFixture.file("istu-150.irbis.txt");
        var first = catalogue.upload(file);
        var second = catalogue.upload(file);
        var together = new CyclicBarrier(2);

        var one = nodes.submit(() -> work("node-1", together));
        var other = nodes.submit(() -> work("node-2", together));

        assertThat(List.of(ended(one), ended(other))).containsOnly(ImportRun.End.DONE);
        var views = List.of(catalogue.view(first), catalogue.view(second));
        assertThat(views).extracting(ImportView::state).containsOnly(ImportState.DONE);
        assertThat(views).extracting(ImportView::read).containsOnly(150L);
        assertThat(views).extracting(ImportView::refused).containsOnly(0L);
        long titles = catalogue.count("catalog.title");
        assertThat(views.get(0).created() + views.get(1).created()).isEqualTo(titles);
        assertThat(views.get(0).copiesAdded() + views.get(1).copiesAdded())
                .isEqualTo(catalogue.count("catalog.copy"));
        assertThat(catalogue.texts("select origin_key from catalog.title")).doesNotHaveDuplicates();
    }

    private ImportRun.End work(String node, CyclicBarrier together) throws Exception {
        var jobs = new ImportJobs(catalogue.database, node);
        var job = jobs.take().orElseThrow();
        together.await();
        return catalogue.run(jobs, catalogue.transactions, new CountDownLatch(1), 7).run(job);
    }

    private static ImportRun.End ended(Future<ImportRun.End> run)
            throws ExecutionException, InterruptedException {
        return run.get();
    }
}
