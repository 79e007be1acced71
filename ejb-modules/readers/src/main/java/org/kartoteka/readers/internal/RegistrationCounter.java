package org.kartoteka.readers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.kartoteka.readers.api.CardIssued;

/** Counts those registered, once they are: {@code kartoteka_readers_registered_total}. */
@ApplicationScoped
class RegistrationCounter {

    @Inject MetricRegistry metrics;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) CardIssued issued) {
        metrics.counter("kartoteka_readers_registered_total").inc();
    }
}
