package org.kartoteka.kernel.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Map;

/**
 * A call to a server behind the application over HTTP, as a span of the present trace. Where
 * nothing is traced it is one shared object that does nothing. The query of the address, headers
 * and bodies are never attributes.
 *
 * <pre>{@code
 * try (var call = OutgoingCall.to("keycloak", "GET", "/admin/realms/kartoteka/users")) {
 *     var answer = send(request, call.headers());
 *     call.answered(answer.status());
 * }
 * }</pre>
 */
public final class OutgoingCall implements AutoCloseable {

    private static final OutgoingCall UNTRACED = new OutgoingCall(Span.getInvalid());
    private static final int CLIENT_ERROR = 400;

    private final Span span;

    private OutgoingCall(Span span) {
        this.span = span;
    }

    /**
     * Begins a call; close it when it is over.
     *
     * @param server the short name of the server
     * @param path the path of the address, without its query
     */
    public static OutgoingCall to(String server, String method, String path) {
        if (!Span.current().isRecording()) {
            return UNTRACED;
        }
        return new OutgoingCall(
                Spans.named(method + " " + server)
                        .setSpanKind(SpanKind.CLIENT)
                        .setAttribute("peer.service", server)
                        .setAttribute("http.request.method", method)
                        .setAttribute("url.path", path)
                        .startSpan());
    }

    /** What to send along, so that the other server's spans join the trace. */
    public Map<String, String> headers() {
        return this == UNTRACED ? Map.of() : TraceParent.headers(span);
    }

    /** Notes the status of the answer. */
    public void answered(int status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= CLIENT_ERROR) {
            Spans.failed(span, Integer.toString(status));
        }
    }

    /** Notes that there was no answer. */
    public void failed(Throwable failure) {
        Spans.failed(span, failure.getClass().getName());
    }

    @Override
    public void close() {
        span.end();
    }
}
