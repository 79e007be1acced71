package org.kartoteka.search.internal.rebuild;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kartoteka.catalog.api.TitleWalk;
import org.kartoteka.kernel.node.Leases;
import org.kartoteka.search.api.RebuildCause;
import org.kartoteka.search.api.RebuildView;
import org.kartoteka.search.internal.SearchDatabase;
import org.kartoteka.search.internal.index.ATitle;
import org.kartoteka.search.internal.index.CatalogueInMemory;
import org.kartoteka.search.internal.index.IndexByHand;
import org.kartoteka.search.internal.server.OpenSearchInMemory;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.RegistryInMemory;

/** Rebuilds put together as the container would, with a real ledger. */
final class RebuildByHand implements AutoCloseable {

    /** A clock that is told how time passes. */
    static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-23T03:15:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final int MANY = 200;

    final CatalogueInMemory catalogue = new CatalogueInMemory();
    final OpenSearchInMemory openSearch = new OpenSearchInMemory();
    final RebuildSettings settings = new RebuildSettings();
    final RebuildLedger ledger = new RebuildLedger();
    final Hands clock = new Hands();
    private final OpenSearchServer server = new OpenSearchServer(openSearch.settings());
    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private RebuildSteps steps;
    private Optional<UUID> removed = Optional.empty();

    RebuildByHand() throws IOException {
        server.open();
        settings.batch = 5;
        settings.automatic = true;
        ledger.database = SearchDatabase.empty();
        ledger.clock = clock;
        restart();
    }

    /** What a worker has in memory is gone. */
    void restart() {
        var indexer = IndexByHand.indexer(server, openSearch.settings(), catalogue);
        var walk = new CatalogueWalk();
        walk.titles = new Walk();
        walk.indexer = indexer;
        walk.settings = settings;
        walk.executor = executor;
        var rebuild = new Rebuild();
        rebuild.index = IndexByHand.index(server, openSearch.settings());
        rebuild.definition = IndexByHand.definition(openSearch.settings());
        rebuild.indexer = indexer;
        rebuild.filling = new Filling();
        rebuild.filling.indexer = indexer;
        rebuild.filling.executor = executor;
        rebuild.branches = IndexByHand.branches(indexer);
        rebuild.catalogue = walk;
        rebuild.network = catalogue.network();
        rebuild.ledger = ledger;
        rebuild.settings = settings;
        rebuild.registry = new RegistryInMemory().registry();
        rebuild.clock = clock;
        var watch = new IndexWatch();
        watch.index = rebuild.index;
        watch.definition = rebuild.definition;
        watch.ledger = ledger;
        watch.settings = settings;
        watch.clock = clock;
        steps = new RebuildSteps();
        steps.leases = new AlwaysHeld();
        steps.ledger = ledger;
        steps.rebuild = rebuild;
        steps.watch = watch;
        steps.definition = rebuild.definition;
        steps.clock = clock;
    }

    /** So many titles more. */
    List<UUID> titles(int count) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            ids.add(catalogue.put(ATitle.called("Книга " + i).view()));
        }
        return ids;
    }

    /** The title goes, and the feed is done with it, after the worker has read it. */
    void removeBehindTheFeed(UUID title) {
        removed = Optional.of(title);
    }

    UUID order() {
        return ledger.order(RebuildCause.ORDERED, "admin", 2).orElseThrow();
    }

    RebuildView rebuild(UUID id) {
        return ledger.find(id).orElseThrow();
    }

    RebuildView newest() {
        return ledger.recent(Optional.empty(), 1).get(0);
    }

    void steps(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            steps.step();
        }
    }

    /** Until there is neither a rebuild nor anything to look at. */
    void runUntilIdle() throws InterruptedException {
        for (int i = 0; i < MANY; i++) {
            long wait = steps.step();
            if (wait > 0 && ledger.active(Integer.MAX_VALUE).isEmpty()) {
                return;
            }
        }
        throw new AssertionError("The rebuild does not come to an end");
    }

    @Override
    public void close() {
        executor.shutdownNow();
        server.close();
        openSearch.close();
    }

    private static final class AlwaysHeld extends Leases {
        @Override
        public boolean hold(String name, Duration length) {
            return true;
        }
    }

    private final class Walk implements TitleWalk {

        private int asked;

        @Override
        public long count() {
            return catalogue.ids().size();
        }

        @Override
        public List<UUID> next(Optional<UUID> after, int limit) {
            if (asked++ > 0) {
                removed.ifPresent(catalogue::remove);
            }
            return catalogue.ids().stream()
                    .filter(
                            id ->
                                    after.isEmpty()
                                            || id.toString().compareTo(after.get().toString()) > 0)
                    .limit(limit)
                    .toList();
        }
    }
}
