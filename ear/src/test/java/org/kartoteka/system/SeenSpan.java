package org.kartoteka.system;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A span as a collector gets it.
 *
 * @param parent the id of the span above; empty for the first of a trace
 * @param attributes those of the span and of its events, as texts
 */
record SeenSpan(
        String name,
        Span.SpanKind kind,
        String trace,
        String id,
        String parent,
        Map<String, String> attributes) {

    static SeenSpan of(Span span) {
        return new SeenSpan(
                span.getName(),
                span.getKind(),
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                attributes(span));
    }

    boolean under(SeenSpan above) {
        return trace.equals(above.trace) && parent.equals(above.id);
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    private static Map<String, String> attributes(Span span) {
        return Stream.concat(
                        span.getAttributesList().stream(),
                        span.getEventsList().stream()
                                .flatMap(event -> event.getAttributesList().stream()))
                .collect(
                        Collectors.toMap(
                                KeyValue::getKey, pair -> text(pair.getValue()), String::concat));
    }

    private static String text(AnyValue value) {
        return value.hasStringValue() ? value.getStringValue() : value.toString().strip();
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
