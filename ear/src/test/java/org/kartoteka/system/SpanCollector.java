package org.kartoteka.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands where an operator has the collector of OpenTelemetry: takes spans over OTLP (HTTP,
 * protobuf). It keeps them only while a test watches; the rest of the run they are let go.
 */
final class SpanCollector {

    private final HttpServer http;
    private final Queue<SeenSpan> seen = new ConcurrentLinkedQueue<>();
    private volatile boolean watching;

    private SpanCollector(HttpServer http) {
        this.http = http;
    }

    /** A collector on the port; on any free one for zero. */
    static SpanCollector open(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var collector = new SpanCollector(HttpServer.create(address, 0));
            collector.http.createContext("/v1/traces", collector::take);
            collector.http.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to set as {@code OTEL_EXPORTER_OTLP_ENDPOINT}. */
    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Keeps spans from now on, and forgets those before. */
    void watch() {
        seen.clear();
        watching = true;
    }

    /** Lets spans go again. */
    void rest() {
        watching = false;
        seen.clear();
    }

    /** The spans that have come since the watch began. */
    List<SeenSpan> spans() {
        return List.copyOf(seen);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            if (watching) {
                sent.getResourceSpansList().stream()
                        .flatMap(resource -> resource.getScopeSpansList().stream())
                        .flatMap(scope -> scope.getSpansList().stream())
                        .map(SeenSpan::of)
                        .forEach(seen::add);
            }
            var answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(
                    HttpURLConnection.HTTP_OK, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
