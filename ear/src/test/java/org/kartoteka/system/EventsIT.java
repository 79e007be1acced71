package org.kartoteka.system;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.addresses;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Staff;

/** One act of each kind, and what Kafka tells of it: what the documents promise, and no more. */
@ExtendWith(WholeLibrary.class)
class EventsIT {

    private static final Duration RELAY = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DocumentedEvents DOCUMENTED = new DocumentedEvents();
    private static final String BRANCH = "NSK-2";

    private static JsonNode reader;
    private static JsonNode copy;
    private static JsonNode lent;
    private static JsonNode renewed;
    private static String withdrawn;
    private static String search;
    private static JsonNode asked;
    private static List<ConsumerRecord<String, String>> messages;

    @BeforeAll
    static void oneActOfEachKindIsDone() {
        Shelf.open();
        try (var topics = Topics.fromNow(addresses().kafka())) {
            changeBranch();
            asked = askToJoin();
            var barcode = Shelf.copies(NSK, 1).get(0);
            copy = new Staff(as("boris")).copy(barcode).orElseThrow();
            reader = Shelf.reader(NSK);
            lendRenewAndTakeBack(barcode);
            withdrawn = Shelf.titleWithoutCopies("NSK");
            as("admin").delete("/admin/api/v1/titles/" + withdrawn).expect(204);
            search = searchAndOpen();
            var last = count("select coalesce(max(id), 0) from kernel.outbox");
            await().atMost(RELAY)
                    .until(
                            () ->
                                    count("select count(*) from kernel.outbox where id <= ?", last)
                                            == 0);
            messages = await().atMost(RELAY).until(topics::untilNow, EventsIT::tellOfTheHit);
        }
    }

    /** News of searches have no outbox whose end could be awaited. */
    private static boolean tellOfTheHit(List<ConsumerRecord<String, String>> so) {
        return so.stream()
                .anyMatch(
                        m ->
                                json(m.value()).at("/data/searchId").asText().equals(search)
                                        && m.value().contains("hit-opened"));
    }

    private static String searchAndOpen() {
        var found = new Portal(anybody()).titles(Map.of("q", "книга о реке"));
        var id = found.path("search").asText();
        var title = copy.path("titleId").asText();
        anybody().get("/api/v1/titles/" + title + "?search=" + id).expect(200);
        return id;
    }

    private static void changeBranch() {
        new Staff(as("admin"))
                .openBranch(
                        BRANCH,
                        Map.of(
                                "library", "NSK",
                                "name", "Филиал " + UUID.randomUUID(),
                                "address", "ул. Библиотечная, 2",
                                "zone", "Asia/Novosibirsk",
                                "region", "siberia"));
    }

    private static JsonNode askToJoin() {
        var applicant = as(Applicants.newcomer());
        var sent = Applicants.sent(applicant, Applicants.library(Applicants.code()));
        return Applicants.turn(applicant, Applicants.REQUESTS, sent, "withdrawal", Map.of())
                .expect(200);
    }

    private static void lendRenewAndTakeBack(String barcode) {
        var desk = new Staff(as("boris"));
        var card = reader.path("card").asText();
        lent = desk.lend(barcode, card, NSK, UUID.randomUUID().toString());
        renewed =
                as("boris")
                        .post(
                                "/admin/api/v1/loans/" + lent.path("id").asText() + "/renewals",
                                Map.of())
                        .expect(200);
        desk.takeBack(barcode, NSK, UUID.randomUUID().toString());
    }

    @Test
    void theBranchIsToldUnderItsCode() {
        assertThat(told("catalog.libraries", BRANCH))
                .containsExactly(
                        data(
                                Map.of(
                                        "branch", BRANCH,
                                        "library", "NSK",
                                        "region", "siberia",
                                        "zone", "Asia/Novosibirsk")));
    }

    @Test
    void theRequestToJoinIsToldWithoutItsApplicant() {
        var id = asked.path("id").asText();
        var code = asked.at("/form/code").asText();

        assertThat(told("catalog.join-requests", id))
                .containsExactly(request(id, code, "SENT"), request(id, code, "WITHDRAWN"));
    }

    private static JsonNode request(String id, String code, String state) {
        return data(Map.of("requestId", id, "kind", "LIBRARY", "code", code, "state", state));
    }

    @Test
    void theTitleAndItsCopyAreToldUnderTheirIds() {
        var id = copy.path("id").asText();
        var title = copy.path("titleId").asText();

        assertThat(told("catalog.records", title))
                .containsExactly(data(Map.of("titleId", title, "version", 1, "library", "NSK")));
        assertThat(told("catalog.copies", id))
                .containsExactly(
                        data(
                                Map.of(
                                        "copyId", id,
                                        "titleId", title,
                                        "branch", NSK,
                                        "state", "LENDABLE")));
    }

    @Test
    void theWithdrawalIsToldUnderTheTitlesId() {
        assertThat(told("catalog.records", withdrawn))
                .containsExactly(
                        data(Map.of("titleId", withdrawn, "version", 1, "library", "NSK")),
                        data(Map.of("titleId", withdrawn, "version", 2, "library", "NSK")));
    }

    @Test
    void theCardIsToldUnderTheReadersId() {
        var id = reader.path("id").asText();

        assertThat(told("readers.cards", id))
                .containsExactly(
                        data(
                                Map.of(
                                        "readerId",
                                        id,
                                        "branch",
                                        NSK,
                                        "category",
                                        "ADULT",
                                        "expiresOn",
                                        reader.path("expiresOn").asText())));
    }

    @Test
    void theLoansLifeIsToldInItsOrder() {
        assertThat(told("circulation.loans", lent.path("id").asText()))
                .containsExactly(
                        loan("OPENED", lent), loan("RENEWED", renewed), loan("RETURNED", renewed));
    }

    @Test
    void aSearchAndWhatWasOpenedAreToldUnderTheSearchAndWithoutThePerson() {
        var told = told("search.queries", search);

        assertThat(told).hasSize(2);
        assertThat(told.get(0).at("/wanted/text").asText()).isEqualTo("книга о реке");
        assertThat(told.get(0).path("hits").isIntegralNumber()).isTrue();
        assertThat(told.get(1))
                .isEqualTo(
                        data(Map.of("searchId", search, "titleId", copy.path("titleId").asText())));
    }

    @Test
    void everyMessageIsACloudEventOfItsSchema() {
        for (var message : messages) {
            var event = json(message.value());

            assertThat(DOCUMENTED.errors(event)).as(message.value()).isEmpty();
            assertThat(message.key()).isEqualTo(event.path("subject").asText());
            assertThat(headers(message)).containsAllEntriesOf(DOCUMENTED.headers());
            assertThat(UUID.fromString(event.path("id").asText()).version()).isEqualTo(7);
        }
        assertThat(DOCUMENTED.headers()).containsKey("content-type");
        assertThat(messages)
                .extracting(message -> json(message.value()).path("id").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void theTopicsCarryJustTheDocumentedTypes() {
        var types =
                messages.stream()
                        .collect(
                                groupingBy(
                                        ConsumerRecord::topic,
                                        TreeMap::new,
                                        mapping(
                                                m -> json(m.value()).path("type").asText(),
                                                toCollection(TreeSet::new))));

        assertThat(types).isEqualTo(DOCUMENTED.typesByTopic());
    }

    @Test
    void noMessageOfAnyTopicTellsWhoTheReaderIs() {
        var person =
                List.of("surname", "name", "birthDate", "email", "card").stream()
                        .map(field -> reader.path(field).asText())
                        .toList();

        assertThat(person).allMatch(value -> value.length() >= 4);
        assertThat(messages)
                .extracting(message -> message.key() + headers(message) + message.value())
                .allSatisfy(text -> assertThat(text).doesNotContain(person));
    }

    /** The data of the messages with the key, in their order. */
    private static List<JsonNode> told(String topic, String key) {
        return messages.stream()
                .filter(message -> message.topic().equals(topic) && message.key().equals(key))
                .map(message -> json(message.value()).path("data"))
                .toList();
    }

    private static JsonNode loan(String change, JsonNode loan) {
        return data(
                Map.of(
                        "loanId", lent.path("id").asText(),
                        "change", change,
                        "copyId", copy.path("id").asText(),
                        "titleId", copy.path("titleId").asText(),
                        "readerId", reader.path("id").asText(),
                        "branch", NSK,
                        "dueOn", loan.path("dueOn").asText()));
    }

    private static JsonNode data(Map<String, ?> facts) {
        return json(JSON.valueToTree(facts).toString());
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> message) {
        var headers = new HashMap<String, String>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
