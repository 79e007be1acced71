package org.kartoteka.search.internal.rebuild;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.search.api.RebuildTrouble;
import org.kartoteka.search.internal.index.BranchWalk;
import org.kartoteka.search.internal.index.IndexDefinition;
import org.kartoteka.search.internal.index.IndexName;
import org.kartoteka.search.internal.index.Indexer;
import org.kartoteka.search.internal.index.TitleIndex;
import org.kartoteka.search.internal.server.ServerSilentException;

/**
 * Does a rebuild, step by step; each step may be repeated. The new index exists before the first
 * title is read, so whatever changes from then on reaches it through the feed, and whatever changed
 * before is read. Counts its titles: {@code kartoteka_search_rebuilt}.
 */
@ApplicationScoped
class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class.getName());
    private static final Duration COPIES = Duration.ofMinutes(5);

    @Inject TitleIndex index;
    @Inject IndexDefinition definition;
    @Inject Indexer indexer;
    @Inject Filling filling;
    @Inject BranchWalk branches;
    @Inject CatalogueWalk catalogue;
    @EJB LibraryNetwork network;
    @Inject RebuildLedger ledger;
    @Inject RebuildSettings settings;
    @Inject MetricRegistry registry;
    @Inject Clock clock;

    private Optional<Instant> settledSince = Optional.empty();

    /**
     * The next step.
     *
     * @return how many milliseconds to wait before the one after it
     * @throws ServerSilentException if OpenSearch does not answer; nothing is lost by it
     */
    long step(Job job) throws ServerSilentException, InterruptedException {
        switch (job.state()) {
            case WAITING -> begin(job);
            case FILLING -> {
                return fill(job, name(job));
            }
            default -> settle(job, name(job));
        }
        return 0;
    }

    /** Whether the index that the job fills is not there any more, though it was. */
    boolean isLost(Job job) throws ServerSilentException {
        var standing = index.standing();
        return job.index().filter(name -> !standing.all().contains(name)).isPresent();
    }

    private void begin(Job job) throws ServerSilentException {
        settledSince = Optional.empty();
        var name = job.index().orElseGet(() -> definition.name(clock.instant()));
        if (!ledger.begin(job, name)) {
            return;
        }
        var stray = index.standing().filling().filter(other -> !other.equals(name));
        if (stray.isPresent()) {
            index.drop(stray.get());
        }
        if (!index.make(name)) {
            LOG.log(Level.SEVERE, "OpenSearch refuses the definition of {0}", name.text());
            ledger.failed(job, RebuildTrouble.DEFINITION_REFUSED);
        } else if (ledger.fill(job, catalogue.count())) {
            LOG.log(Level.INFO, "The index {0} is being filled", name.text());
        }
    }

    private long fill(Job job, IndexName name) throws ServerSilentException, InterruptedException {
        var begun = clock.instant();
        var batch = catalogue.after(job.last());
        catalogue.readBehind(batch);
        int refused = filling.fill(name, batch.documents());
        var gone = catalogue.gone(batch);
        indexer.reindex(gone);
        int read = batch.ids().size();
        var last = batch.last();
        if (last.isPresent() && !ledger.advance(job, last.get(), read, refused)) {
            return 0; // cancelled, or another node was faster
        }
        registry.counter("kartoteka_search_rebuilt").inc(read);
        if (!batch.full()) {
            ledger.settle(job);
        }
        return settings.pause(read, Duration.between(begun, clock.instant()).toMillis());
    }

    /** Branches that moved while their titles were being written are set right first. */
    private void settle(Job job, IndexName name) throws ServerSilentException {
        index.settle(name);
        if (settledSince.isEmpty()) {
            for (Branch branch : network.branches()) {
                branches.walk(name, branch.code(), branch.region());
            }
            settledSince = Optional.of(clock.instant());
        }
        boolean patient = clock.instant().isBefore(settledSince.get().plus(COPIES));
        if (!index.isWhole(name) && patient) {
            return;
        }
        index.serve(name);
        settledSince = Optional.empty();
        if (ledger.done(job)) {
            LOG.log(Level.INFO, "The index {0} serves now", name.text());
        }
    }

    private static IndexName name(Job job) {
        return job.index().orElseThrow();
    }
}
