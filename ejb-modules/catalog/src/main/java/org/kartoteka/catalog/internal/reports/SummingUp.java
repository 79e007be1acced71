package org.kartoteka.catalog.internal.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.time.Ids;

/**
 * Makes pictures step by step, each step in a transaction of its own: whoever dies leaves a picture
 * with which the next one goes on. Between two steps it rests as long as a step takes, so that it
 * never has more than half a processor.
 */
@ApplicationScoped
class SummingUp {

    private static final int TITLES_AT_ONCE = 2_000;
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration LOOK_AROUND = Duration.ofMinutes(1);
    private static final long NOTHING_TO_DO = 2_000;

    @Inject Pictures pictures;
    @Inject Transactions transactions;
    @Inject Clock clock;

    int titlesAtOnce = TITLES_AT_ONCE;

    private Instant lookedAround = Instant.EPOCH;

    /** Does one step, if there is work, and says how many milliseconds to rest. */
    long step() {
        var begun = clock.instant();
        if (Boolean.TRUE.equals(transactions.inNew(this::worked))) {
            return Duration.between(begun, clock.instant()).toMillis();
        }
        lookAround(begun);
        return NOTHING_TO_DO;
    }

    private boolean worked() {
        var work = pictures.take();
        work.ifPresent(this::advance);
        return work.isPresent();
    }

    private void advance(Pictures.Work work) {
        if (work.fresh()) {
            pictures.begin(work);
        }
        var next = pictures.next(work, titlesAtOnce);
        if (!next.isEmpty()) {
            pictures.add(work, next.get(next.size() - 1), next.size());
        }
        if (next.size() < titlesAtOnce) {
            pictures.finish(work, clock.instant());
        }
    }

    /** Orders pictures of libraries whose last one is a day old. */
    private void lookAround(Instant now) {
        if (now.isAfter(lookedAround.plus(LOOK_AROUND))) {
            lookedAround = now;
            pictures.stale(now, FRESH)
                    .forEach(
                            library ->
                                    pictures.order(
                                            Ids.next(clock), library, Caller.SYSTEM.name(), now));
        }
    }
}
