package org.kartoteka.kernel.telemetry;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import io.opentelemetry.api.trace.Span;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/**
 * Puts the trace's id on every line of the log: the member {@code ext_trace_id} of Liberty's JSON
 * lines. Open Liberty keeps extensions by weak reference, hence the fields.
 */
@Singleton
@Startup
public class TraceInLogs {

    private static final String TRACE = "trace_id";
    private static final String SPAN = "span_id";

    private final LogRecordContext.Extension trace = () -> traceId();
    private final LogRecordContext.Extension span = () -> spanId();

    /** For the container. */
    public TraceInLogs() {}

    @PostConstruct
    void register() {
        LogRecordContext.registerExtension(TRACE, trace);
        LogRecordContext.registerExtension(SPAN, span);
    }

    @PreDestroy
    void unregister() {
        LogRecordContext.unregisterExtension(TRACE);
        LogRecordContext.unregisterExtension(SPAN);
    }

    private static String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }

    private static String spanId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getSpanId() : null;
    }
}
