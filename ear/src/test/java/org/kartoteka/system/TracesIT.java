package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.addresses;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.stack.Server;

/**
 * What one act did, as the operator's collector sees it. A stack that runs already must have been
 * started with {@code OTEL_SDK_DISABLED=false}, {@code OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf},
 * {@code OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318} and {@code KARTOTEKA_LOG_FORMAT=json}.
 */
@ExtendWith(WholeLibrary.class)
class TracesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LOANS = "circulation.loans";

    private final SpanCollector collector = WholeLibrary.collector();

    @BeforeEach
    void watch() {
        collector.watch();
    }

    @AfterEach
    void rest() {
        collector.rest();
    }

    @Test
    void aCheckOutIsOneTraceFromTheRequestToTheIndex() {
        var copy = Shelf.copies(NSK, 1).get(0);
        var card = Shelf.reader(NSK).path("card").asText();
        collector.watch();

        lend(copy, card, 201);

        var request = awaitOne(span -> isRequest(span, "POST", "/loans"));
        var act = awaitOne(span -> span.name().equals("CirculationDeskBean.lend"));
        var publish = awaitOne(span -> span.under(act) && span.name().equals(LOANS + " publish"));
        var process =
                awaitOne(span -> span.under(publish) && span.name().equals(LOANS + " process"));
        assertThat(act.under(request)).isTrue();
        assertThat(request.kind()).isEqualTo(SpanKind.SPAN_KIND_SERVER);
        assertThat(publish.kind()).isEqualTo(SpanKind.SPAN_KIND_PRODUCER);
        assertThat(process.kind()).isEqualTo(SpanKind.SPAN_KIND_CONSUMER);
        assertThat(statements(act))
                .contains(
                        "kernel.idempotency_key",
                        "readers.reader",
                        "catalog.copy",
                        "circulation.loan",
                        "kernel.outbox",
                        "kernel.audit_line");
        assertThat(statements(process)).contains("catalog.title", "circulation.loan");
        assertThat(under(process).filter(span -> span.name().equals("POST opensearch")))
                .extracting(span -> span.attribute("url.path"))
                .anyMatch(path -> path.matches("/titles-.*/_mget"))
                .anyMatch(path -> path.matches("/titles-.*/_bulk"));
    }

    @Test
    void aTraceKeepsNoPersonalData() {
        var reader = Shelf.reader(NSK);
        var card = reader.path("card").asText();
        var copy = Shelf.copies(NSK, 1).get(0);
        collector.watch();

        lend(copy, card, 201);
        lend(copy, card, 409);
        as("boris").get("/admin/api/v1/loans?reader=" + card).expect(200);
        as("boris").get("/admin/api/v1/readers?card=" + card).expect(200);
        as("boris").get("/admin/api/v1/readers?email=" + reader.path("email").asText()).expect(200);
        as("boris").post(account(reader), Map.of()).expect(200);

        awaitOne(span -> isRequest(span, "POST", "/account"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(named("POST keycloak").toList()).hasSizeGreaterThan(1);
                            assertThat(named(LOANS + " process").toList()).isNotEmpty();
                        });
        assertThat(collector.spans().toString())
                .doesNotContain(card)
                .doesNotContain(reader.path("surname").asText())
                .doesNotContain(reader.path("email").asText())
                .contains("reader=REDACTED", "card=REDACTED", "email=REDACTED");
    }

    @Test
    void aRefusalIsNoErrorOfTheTraceAndAThrownOneIsNamed() {
        var card = Shelf.cards(NSK, 1).get(0);
        var key = UUID.randomUUID().toString();
        lendSeen(Shelf.copies(NSK, 1).get(0), card, key, 201);

        var answered = lendSeen("NO-SUCH", card, UUID.randomUUID().toString(), 404);
        var thrown = lendSeen("NO-SUCH", card, key, 422);

        assertThat(thrown.attribute("kartoteka.refusal")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(answered.attribute("error.type")).isEmpty();
        assertThat(thrown.attribute("error.type")).isEmpty();
    }

    @Test
    void aLineOfTheLogNamesTheTraceItBelongsTo() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var message = new ProducerRecord<>(LOANS, "no-loan", "no event");
        var header = "00-" + trace + "-b7ad6b7169203331-01";
        message.headers().add("traceparent", header.getBytes(StandardCharsets.US_ASCII));
        try (var kafka = producer()) {
            kafka.send(message);
        }

        var line = awaitLogged(trace);

        assertThat(line.path("message").asText()).contains(LOANS, "is left behind");
        assertThat(line.path("ext_span_id").asText())
                .isEqualTo(awaitOne(span -> span.trace().equals(trace)).id());
    }

    /** Lends, and gives the span of the door alone. */
    private SeenSpan lendSeen(String copy, String card, String key, int status) {
        collector.watch();
        lend(copy, card, key, status);
        return awaitOne(span -> span.name().equals("CirculationDeskBean.lend"));
    }

    private static void lend(String copy, String card, int status) {
        lend(copy, card, UUID.randomUUID().toString(), status);
    }

    private static void lend(String copy, String card, String key, int status) {
        as("boris")
                .post(
                        "/admin/api/v1/loans",
                        Map.of("copy", copy, "reader", card, "branch", NSK),
                        key)
                .expect(status);
    }

    private static String account(JsonNode reader) {
        return "/admin/api/v1/readers/" + reader.path("id").asText() + "/account";
    }

    private static boolean isRequest(SeenSpan span, String method, String pathEnd) {
        return span.kind() == SpanKind.SPAN_KIND_SERVER
                && span.attribute("http.request.method").equals(method)
                && span.attribute("url.path").endsWith(pathEnd);
    }

    private SeenSpan awaitOne(Predicate<SeenSpan> wanted) {
        return await().atMost(PATIENCE)
                .until(
                        () -> collector.spans().stream().filter(wanted).toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private Stream<SeenSpan> named(String name) {
        return collector.spans().stream().filter(span -> span.name().equals(name));
    }

    private Stream<SeenSpan> under(SeenSpan above) {
        return collector.spans().stream().filter(span -> span.under(above));
    }

    private String statements(SeenSpan act) {
        return String.join("\n", under(act).map(span -> span.attribute("db.query.text")).toList());
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, addresses().kafka()),
                new StringSerializer(),
                new StringSerializer());
    }

    private static JsonNode awaitLogged(String trace) {
        return await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> log().filter(line -> line.contains(trace)).toList(),
                        lines -> !lines.isEmpty())
                .stream()
                .map(TracesIT::json)
                .filter(line -> line.path("ext_trace_id").asText().equals(trace))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> log() {
        try {
            return Files.readAllLines(WholeLibrary.stack().log(Server.LIBERTY)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
