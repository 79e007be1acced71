package org.kartoteka.kernel.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;

/**
 * The spans of an event on its way through Kafka, in the trace of the act that it tells of. An
 * event without a {@code traceparent} has none, so they cost nothing while nothing is traced.
 * Neither the key nor the payload is ever an attribute.
 */
public final class EventSpans {

    private EventSpans() {}

    /** From the outbox until Kafka has the event; whoever begins it ends it. */
    public static Span published(String topic, String traceparent) {
        return of(topic, "publish", "send", traceparent).setSpanKind(SpanKind.PRODUCER).startSpan();
    }

    /** From Kafka until the event has had its effect; whoever begins it ends it. */
    public static Span processed(String topic, int partition, long offset, String traceparent) {
        return of(topic, "process", "process", traceparent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.destination.partition.id", Integer.toString(partition))
                .setAttribute("messaging.kafka.offset", offset)
                .startSpan();
    }

    /** Marks the span of an event that was not taken or could not be read. */
    public static void failed(Span span, Throwable failure) {
        Spans.failed(span, failure.getClass().getName());
    }

    private static SpanBuilder of(String topic, String name, String type, String traceparent) {
        return Spans.named(topic + " " + name)
                .setParent(TraceParent.read(traceparent))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", name)
                .setAttribute("messaging.operation.type", type)
                .setAttribute("messaging.destination.name", topic);
    }
}
