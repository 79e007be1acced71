package org.kartoteka.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the house, in UTC. */
@ApplicationScoped
class ClockProducer {

    /** A clock is no interface a client proxy could stand for, hence dependent scope. */
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
