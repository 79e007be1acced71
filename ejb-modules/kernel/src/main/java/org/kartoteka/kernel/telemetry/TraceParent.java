package org.kartoteka.kernel.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The place in a trace as it travels between servers: {@code traceparent} of W3C Trace Context. */
public final class TraceParent {

    /** The name of the header, of HTTP requests and of messages alike. */
    public static final String HEADER = "traceparent";

    private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<String> THE_ONLY_ONE =
            new TextMapGetter<>() {
                @Override
                public Iterable<String> keys(String header) {
                    return List.of(HEADER);
                }

                @Override
                public String get(String header, String name) {
                    return HEADER.equals(name) ? header : null;
                }
            };

    private TraceParent() {}

    /** The headers that let another server go on from the span; none if it is of no trace. */
    public static Map<String, String> headers(Span span) {
        var headers = new HashMap<String, String>();
        FORMAT.inject(Context.root().with(span), headers, Map::put);
        return headers;
    }

    /** The place that a header names; the beginning of everything if it names none. */
    static Context read(String header) {
        return FORMAT.extract(Context.root(), header, THE_ONLY_ONE);
    }
}
