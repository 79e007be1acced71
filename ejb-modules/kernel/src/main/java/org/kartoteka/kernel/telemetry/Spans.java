package org.kartoteka.kernel.telemetry;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.function.Supplier;

/** What all spans of the house have in common. */
final class Spans {

    private static final String INSTRUMENTATION = "kartoteka";
    private static final String ERROR_TYPE = "error.type";

    /** Until the application has started there is only the global one; tests set that. */
    private static volatile Supplier<Tracer> tracer =
            () -> GlobalOpenTelemetry.getTracer(INSTRUMENTATION);

    private Spans() {}

    static void tellTo(OpenTelemetry telemetry) {
        var given = telemetry.getTracer(INSTRUMENTATION);
        tracer = () -> given;
    }

    static SpanBuilder named(String name) {
        return tracer.get().spanBuilder(name);
    }

    /**
     * Marks the span as failed with the kind of the failure only: messages and stack traces carry
     * values, as PostgreSQL does when a key is there already, and values may be personal.
     */
    static void failed(Span span, String kind) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(ERROR_TYPE, kind);
    }
}
