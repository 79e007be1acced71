package org.kartoteka.search.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kartoteka.circulation.api.LoanChanged;
import org.kartoteka.search.internal.index.CatalogueInMemory;
import org.kartoteka.search.internal.server.OpenSearchInMemory;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.RegistryInMemory;

class TracingTheFeedTest {

    private static final String PROCESS = LoanChanged.TOPIC + " process";
    private static final String FIRST = "0af7651916cd43dd8448eb211c80319c";
    private static final String SECOND = "1af7651916cd43dd8448eb211c80319d";

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private OpenSearchInMemory there;
    private OpenSearchServer server;
    private FeedByHand feed;

    @BeforeEach
    void open() throws IOException {
        there = new OpenSearchInMemory().serve();
        server = new OpenSearchServer(there.settings());
        server.open();
        feed =
                new FeedByHand(
                        server, there.settings(), new CatalogueInMemory(), new RegistryInMemory());
    }

    @AfterEach
    void close() {
        server.close();
        there.close();
    }

    @Test
    void theTraceOfAnActGoesOnUntilOpenSearch() throws Exception {
        take(loanOf(UUID.randomUUID(), FIRST));
        assertThat(spans(PROCESS)).isEmpty();

        feed.feeding.step();

        var process = spans(PROCESS).get(0);
        assertThat(process.getTraceId()).isEqualTo(FIRST);
        assertThat(process.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(spans("POST opensearch"))
                .isNotEmpty()
                .allSatisfy(
                        call -> {
                            assertThat(call.getTraceId()).isEqualTo(FIRST);
                            assertThat(call.getParentSpanId()).isEqualTo(process.getSpanId());
                        });
        assertThat(there.traces()).containsOnly(FIRST);
    }

    @Test
    void actsIndexedTogetherPointToTheTraceThatTellsOfTheWork() throws Exception {
        take(loanOf(UUID.randomUUID(), FIRST));
        take(loanOf(UUID.randomUUID(), SECOND));

        feed.feeding.step();

        var processed = spans(PROCESS);
        assertThat(processed).extracting(SpanData::getTraceId).containsExactly(FIRST, SECOND);
        assertThat(processed.get(0).getLinks()).isEmpty();
        assertThat(processed.get(1).getLinks())
                .extracting(LinkData::getSpanContext)
                .containsExactly(processed.get(0).getSpanContext());
    }

    @Test
    void anEventWithoutATraceLeavesNoSpan() throws Exception {
        feed.events.take(
                new ConsumerRecord<>(LoanChanged.TOPIC, 0, 0, "", text(UUID.randomUUID())),
                () -> {});

        feed.feeding.step();

        assertThat(TELEMETRY.getSpans()).isEmpty();
        assertThat(there.traces()).isEmpty();
    }

    @Test
    void aMessageThatIsNoEventIsAnErrorInItsTrace() {
        take(traced(new ConsumerRecord<>(LoanChanged.TOPIC, 0, 0, "", "no event"), FIRST));

        var process = spans(PROCESS).get(0);
        assertThat(process.getTraceId()).isEqualTo(FIRST);
        assertThat(process.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    private void take(ConsumerRecord<String, String> event) {
        feed.events.take(event, () -> {});
    }

    private static ConsumerRecord<String, String> loanOf(UUID title, String trace) {
        return traced(new ConsumerRecord<>(LoanChanged.TOPIC, 0, 0, "", text(title)), trace);
    }

    private static ConsumerRecord<String, String> traced(
            ConsumerRecord<String, String> event, String trace) {
        var header = "00-" + trace + "-b7ad6b7169203331-01";
        event.headers().add("traceparent", header.getBytes(StandardCharsets.US_ASCII));
        return event;
    }

    private static String text(UUID title) {
        return "{\"time\":\"2026-01-01T00:00:00Z\",\"data\":{\"titleId\":\"" + title + "\"}}";
    }

    private static List<SpanData> spans(String name) {
        return TELEMETRY.getSpans().stream().filter(span -> span.getName().equals(name)).toList();
    }
}
