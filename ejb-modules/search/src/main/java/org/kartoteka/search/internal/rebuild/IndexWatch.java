package org.kartoteka.search.internal.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.search.api.RebuildCause;
import org.kartoteka.search.api.RebuildState;
import org.kartoteka.search.api.RebuildView;
import org.kartoteka.search.internal.index.IndexDefinition;
import org.kartoteka.search.internal.index.Standing;
import org.kartoteka.search.internal.index.TitleIndex;
import org.kartoteka.search.internal.server.ServerSilentException;

/**
 * Looks after the indices while no rebuild is under way: orders one where none serves or only one
 * of an older definition, and takes away what nobody needs any more.
 */
@ApplicationScoped
class IndexWatch {

    private static final Logger LOG = Logger.getLogger(IndexWatch.class.getName());

    /** Longer than a search may take: one that has begun in the old index ends in it. */
    private static final Duration LAST_SEARCHES = Duration.ofSeconds(10);

    /** How long an order that was given up is not repeated by itself. */
    private static final Duration SECOND_TRY = Duration.ofMinutes(1);

    @Inject TitleIndex index;
    @Inject IndexDefinition definition;
    @Inject RebuildLedger ledger;
    @Inject RebuildSettings settings;
    @Inject Clock clock;

    /**
     * Looks once.
     *
     * @throws ServerSilentException if OpenSearch does not answer
     */
    void look() throws ServerSilentException {
        var standing = index.standing();
        var last = ledger.last();
        cause(standing, last).ifPresent(this::order);
        if (last.filter(this::isLongOver).isPresent() && standing.serving().isPresent()) {
            for (var name : standing.all()) {
                if (!standing.serving().get().equals(name)) {
                    index.drop(name);
                    LOG.log(Level.INFO, "The index {0} is taken away", name.text());
                }
            }
        }
    }

    private Optional<RebuildCause> cause(Standing standing, Optional<RebuildView> last) {
        boolean givenUp = last.filter(IndexWatch::wasGivenUp).isPresent();
        if (standing.serving().isEmpty()) {
            boolean justNow = givenUp && !isOver(last.get(), SECOND_TRY);
            return justNow ? Optional.empty() : Optional.of(RebuildCause.INDEX_MISSING);
        }
        boolean older = definition.outdates(standing.serving().get());
        return older && settings.automatic() && !givenUp
                ? Optional.of(RebuildCause.NEW_DEFINITION)
                : Optional.empty();
    }

    private void order(RebuildCause cause) {
        if (ledger.order(cause, Caller.SYSTEM.name(), definition.version()).isPresent()) {
            LOG.log(Level.WARNING, "The index is rebuilt: {0}", cause);
        }
    }

    private static boolean wasGivenUp(RebuildView rebuild) {
        return rebuild.state() == RebuildState.FAILED || rebuild.state() == RebuildState.CANCELLED;
    }

    private boolean isLongOver(RebuildView rebuild) {
        return isOver(rebuild, LAST_SEARCHES);
    }

    private boolean isOver(RebuildView rebuild, Duration since) {
        var now = clock.instant();
        return rebuild.endedAt().filter(end -> end.plus(since).isBefore(now)).isPresent();
    }
}
