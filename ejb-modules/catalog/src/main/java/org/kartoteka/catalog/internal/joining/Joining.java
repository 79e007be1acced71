package org.kartoteka.catalog.internal.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.catalog.api.JoinRequestChanged;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.catalog.api.JoinStep;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.Phrase;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.time.Ids;

/**
 * Leads a request from state to state: row, notice, event and audit line in one transaction.
 * Whoever changes a request holds its row, so of two who change it at once the second sees what the
 * first has made of it.
 */
@ApplicationScoped
class Joining {

    @Inject JoinRows rows;
    @Inject JoinPapers papers;
    @Inject Outbox outbox;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /**
     * Who leads it on.
     *
     * @param caller the log-in
     * @param next what the request becomes
     * @param words remarks or a reason
     */
    record Step(String caller, JoinState next, Optional<String> words) {}

    /** The request, held until the commit, in the version and one of the states that fit. */
    JoinRow held(JoinRow found, long version, Set<JoinState> from) {
        var row = rows.locked(found.id()).orElseThrow(() -> unknown(found.id()));
        if (!from.contains(row.state())) {
            throw unfit(row.state());
        }
        if (row.version() != version) {
            throw new RefusedException(JoinRefusal.JOIN_REQUEST_CHANGED_MEANWHILE, row.version());
        }
        return row;
    }

    /** Writes what the request has become, and tells everybody. */
    JoinRequestView go(JoinRow row, Step step) {
        var next = row.become(step.next(), now());
        rows.update(next);
        papers.note(
                row.id(),
                new JoinStep(
                        Ids.next(clock),
                        next.changedAt(),
                        step.caller(),
                        step.next(),
                        step.words()));
        outbox.publish(
                new JoinRequestChanged(
                        row.id(), row.form().kind(), row.form().code(), step.next(), row.branch()));
        audit.done("catalog.join." + act(step.next()), row.id().toString());
        return papers.whole(next);
    }

    List<JoinStep> history(JoinRow row, UUID after, int limit) {
        return papers.history(row.id(), after, limit);
    }

    /** The present moment as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static RefusedException unknown(UUID id) {
        return new RefusedException(JoinRefusal.JOIN_REQUEST_UNKNOWN, id.toString());
    }

    private static String act(JoinState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RefusedException unfit(JoinState state) {
        var words =
                new Phrase(
                        JoinRefusal.JOIN_STATE_UNFIT.bundle(), "state." + state.name(), List.of());
        return new RefusedException(JoinRefusal.JOIN_STATE_UNFIT, words);
    }
}
