package org.kartoteka.kernel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TraceGoesOnTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String ACT = "b7ad6b7169203331";
    private static final String TRACED = "00-" + TRACE + "-" + ACT + "-01";

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    @Test
    void anEventIsPublishedAndProcessedInTheTraceOfTheAct() {
        var published = EventSpans.published("circulation.loans", TRACED);
        var header = TraceParent.headers(published).get(TraceParent.HEADER);
        published.end();
        EventSpans.processed("circulation.loans", 3, 41, header).end();

        var out = span("circulation.loans publish");
        var in = span("circulation.loans process");
        assertThat(out.getTraceId()).isEqualTo(TRACE);
        assertThat(out.getParentSpanId()).isEqualTo(ACT);
        assertThat(out.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(in.getTraceId()).isEqualTo(TRACE);
        assertThat(in.getParentSpanId()).isEqualTo(out.getSpanId());
        assertThat(in.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(in.getAttributes().get(AttributeKey.longKey("messaging.kafka.offset")))
                .isEqualTo(41);
    }

    @Test
    void anEventOfAnActThatWasNotSampledIsNotRecorded() {
        var quiet = "00-" + TRACE + "-" + ACT + "-00";

        assertThat(EventSpans.published("circulation.loans", quiet).isRecording()).isFalse();
        assertThat(TELEMETRY.getSpans()).isEmpty();
    }

    @Test
    void aCallOutsideOfATraceSendsNothingAlongAndIsNoSpan() {
        try (var call = OutgoingCall.to("opensearch", "POST", "/titles/_search")) {
            call.answered(200);

            assertThat(call.headers()).isEmpty();
        }
        assertThat(TELEMETRY.getSpans()).isEmpty();
    }

    @Test
    void aCallInATraceTakesItsPlaceInItAlong() {
        var act = Spans.named("act").startSpan();
        var scope = act.makeCurrent();
        try (var call = OutgoingCall.to("opensearch", "POST", "/titles/_search")) {
            call.answered(200);

            assertThat(call.headers())
                    .hasEntrySatisfying(
                            TraceParent.HEADER,
                            value -> assertThat(value).contains(act.getSpanContext().getTraceId()));
        } finally {
            scope.close();
        }

        var span = span("POST opensearch");
        assertThat(span.getParentSpanId()).isEqualTo(act.getSpanContext().getSpanId());
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("url.path")))
                .isEqualTo("/titles/_search");
    }

    @Test
    void aRefusedAndAnUnansweredCallAreErrorsWithoutTheirWords() {
        var act = Spans.named("act").startSpan();
        var scope = act.makeCurrent();
        try (var refused = OutgoingCall.to("keycloak", "PUT", "/users");
                var silent = OutgoingCall.to("opensearch", "GET", "/")) {
            refused.answered(409);
            silent.failed(new IOException("no answer about 2000000000015"));
        } finally {
            scope.close();
        }

        assertThat(error(span("PUT keycloak"))).isEqualTo("409");
        assertThat(error(span("GET opensearch"))).isEqualTo("java.io.IOException");
        assertThat(TELEMETRY.getSpans().toString()).doesNotContain("2000000000015");
    }

    @Test
    void whatIsOfNoTraceHasNoHeader() {
        assertThat(TraceParent.headers(Span.getInvalid())).isEmpty();
    }

    private static String error(SpanData span) {
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        return span.getAttributes().get(AttributeKey.stringKey("error.type"));
    }

    private static SpanData span(String name) {
        return TELEMETRY.getSpans().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
