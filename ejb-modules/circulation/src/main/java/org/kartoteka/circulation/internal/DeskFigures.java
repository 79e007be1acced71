package org.kartoteka.circulation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts the acts of the desk by what became of them. */
@ApplicationScoped
class DeskFigures {

    private record Act(String act, String outcome) {}

    @Inject MetricRegistry metrics;

    private final Map<Act, Counter> counters = new ConcurrentHashMap<>();

    void count(String act, String outcome) {
        counters.computeIfAbsent(new Act(act, outcome), this::counter).inc();
    }

    private Counter counter(Act act) {
        return metrics.counter(
                "kartoteka_circulation_acts",
                new Tag("act", act.act()),
                new Tag("outcome", act.outcome()));
    }
}
