package org.kartoteka.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeskRunTest {

    private final Set<String> out = ConcurrentHashMap.newKeySet();
    private final AtomicInteger acts = new AtomicInteger();

    @Test
    void everyCopyIsBackInTheEnd() throws InterruptedException {
        var figures = new DeskRun(4, desk -> new Shelf(true), DeskRunTest::place).fast(0.1);

        assertThat(out).isEmpty();
        assertThat(figures.errors()).isZero();
        assertThat(figures.acts()).isEqualTo(acts.get()).isPositive();
        assertThat(figures.lend().count()).isEqualTo(figures.takeBack().count());
        assertThat(figures.rate()).isPositive();
    }

    @Test
    void whatWasNotDoneIsAnErrorAndNoAct() throws InterruptedException {
        var figures = new DeskRun(2, desk -> new Shelf(false), DeskRunTest::place).fast(0.05);

        assertThat(figures.errors()).isPositive();
        assertThat(figures.acts()).isZero();
        assertThat(figures.trouble()).contains("closed today");
    }

    @Test
    void steadyDesksKeepTheirPace() throws InterruptedException {
        var run = new DeskRun(2, desk -> new Shelf(true), DeskRunTest::place);
        try (var running = run.steady(50)) {
            new CountDownLatch(1).await(400, TimeUnit.MILLISECONDS);

            var figures = running.figures();

            // two desks, fifty acts a second each; a loaded machine may do fewer, never more
            assertThat(figures.rate()).isBetween(1.0, 115.0);
            assertThat(out).isEmpty();
        }
    }

    private static Stock.Place place(int desk) {
        return new Stock.Place(
                List.of(new Stock.Copy("a" + desk, "B"), new Stock.Copy("b" + desk, "B")),
                List.of("card" + desk));
    }

    /** A desk without servers. */
    private final class Shelf implements Desk {
        private final boolean works;

        private Shelf(boolean works) {
            this.works = works;
        }

        @Override
        public boolean lend(Stock.Copy copy, String card) {
            acts.incrementAndGet();
            return works && out.add(copy.barcode());
        }

        @Override
        public boolean takeBack(Stock.Copy copy) {
            acts.incrementAndGet();
            return works && out.remove(copy.barcode());
        }

        @Override
        public Optional<String> trouble() {
            return works ? Optional.empty() : Optional.of("closed today");
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
