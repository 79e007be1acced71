package org.kartoteka.admin.page;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.kernel.time.Ids;

/** Writes unexpected failures to the log under a number that the user can read out. */
@ApplicationScoped
public class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());

    @Inject Clock clock;

    /** Logs the failure and gives its number: that of the trace, where there is one. */
    public String log(Throwable failure) {
        var span = Span.current().getSpanContext();
        var id = span.isValid() ? span.getTraceId() : Ids.next(clock).toString();
        LOG.log(Level.SEVERE, failure, () -> "Incident " + id);
        return id;
    }
}
