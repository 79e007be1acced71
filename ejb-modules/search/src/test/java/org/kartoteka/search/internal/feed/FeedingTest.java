package org.kartoteka.search.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.BranchChanged;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.circulation.api.LoanChanged;
import org.kartoteka.search.internal.index.ATitle;
import org.kartoteka.search.internal.index.CatalogueInMemory;
import org.kartoteka.search.internal.server.OpenSearchInMemory;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.RegistryInMemory;

class FeedingTest {

    private final CatalogueInMemory catalogue = new CatalogueInMemory();
    private final RegistryInMemory registry = new RegistryInMemory();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private OpenSearchInMemory there;
    private OpenSearchServer server;
    private FeedByHand feed;

    @BeforeEach
    void open() throws IOException {
        there = new OpenSearchInMemory().serve();
        server = new OpenSearchServer(there.settings());
        server.open();
        feed = new FeedByHand(server, there.settings(), catalogue, registry);
    }

    @AfterEach
    void close() {
        server.close();
        there.close();
    }

    @Test
    void manyEventsOfOneTitleAreOneDocumentAndAllAreAcknowledged() throws Exception {
        var id = catalogue.put(ATitle.called("Война и мир").view());
        take(TitleChanged.TOPIC, (event(id)));
        take(CopyChanged.TOPIC, (event(id)));
        take(LoanChanged.TOPIC, (event(id)));

        feed.feeding.step();

        assertThat(there.document(id)).isPresent();
        assertThat(acknowledged).hasValue(3);
        assertThat(registry.counted("kartoteka_search_indexed")).isEqualTo(1);
        assertThat(registry.timed("kartoteka_search_index_lag")).hasSize(3);
    }

    @Test
    void nothingIsAcknowledgedBeforeTheServerHasTakenIt() throws Exception {
        var id = catalogue.put(ATitle.called("Мы").view());
        take(TitleChanged.TOPIC, (event(id)));
        there.failNext(3);

        long first = feed.feeding.step();
        long second = feed.feeding.step();
        feed.feeding.step();

        assertThat(acknowledged).hasValue(0);
        assertThat(second).isGreaterThan(first);

        assertThat(feed.feeding.step()).isZero();
        assertThat(acknowledged).hasValue(1);
        assertThat(there.document(id)).isPresent();
        assertThat(registry.counted("kartoteka_search_retries")).isEqualTo(3);
    }

    @Test
    void whatTheDoorsThrowKeepsTheBatch() throws Exception {
        var id = catalogue.put(ATitle.called("Мы").view());
        catalogue.breakDown(1);
        take(TitleChanged.TOPIC, (event(id)));

        assertThat(feed.feeding.step()).isPositive();
        assertThat(feed.feeding.step()).isZero();
        assertThat(acknowledged).hasValue(1);
        assertThat(there.document(id)).isPresent();
    }

    @Test
    void changesWaitUntilThereIsAnIndex() throws Exception {
        there.lose(OpenSearchInMemory.SERVING);
        var id = catalogue.put(ATitle.called("Мы").view());
        take(TitleChanged.TOPIC, (event(id)));

        assertThat(feed.feeding.step()).isPositive();
        assertThat(acknowledged).hasValue(0);

        there.serve();
        feed.feeding.step();

        assertThat(acknowledged).hasValue(1);
        assertThat(there.document(id)).isPresent();
    }

    @Test
    void aMessageThatIsNoEventIsCountedAndLeftBehind() {
        var poison = new String[] {"", "{", "[]", "null", "{\"data\":{}}", event("не UUID")};

        for (var payload : poison) {
            take(TitleChanged.TOPIC, payload);
        }
        take(BranchChanged.TOPIC, event(UUID.randomUUID()));

        assertThat(acknowledged).hasValue(poison.length + 1);
        assertThat(registry.counted("kartoteka_search_unreadable_events"))
                .isEqualTo(poison.length + 1);
        assertThat(feed.buffer.depth()).isZero();
    }

    @Test
    void anEventMayHaveMembersThatAreNotKnownYet() throws Exception {
        var id = UUID.randomUUID();
        var event =
                "{\"time\":\"2026-01-01T00:00:00Z\",\"new\":1,\"data\":{\"titleId\":\""
                        + id
                        + "\",\"new\":{}}}";

        assertThat(EventReader.ofTitle(event).touched()).isEqualTo(new Change.OneTitle(id));
    }

    @Test
    void aBranchThatMovesTakesItsTitlesWithIt() throws Exception {
        catalogue.branch("NSK-1", "central");
        var id = catalogue.put(ATitle.called("Мы").view());
        catalogue.copy(id, "NSK-1", CopyState.LENDABLE);
        take(TitleChanged.TOPIC, (event(id)));
        feed.feeding.step();
        catalogue.branch("NSK-1", "siberia");
        there.answerSearches(200, "{\"hits\":{\"hits\":[{\"_id\":\"" + id + "\"}]}}");

        take(
                BranchChanged.TOPIC,
                ("{\"time\":\"2026-01-01T00:00:00Z\",\"data\":{\"branch\":\"NSK-1\","
                        + "\"region\":\"siberia\"}}"));
        feed.feeding.step();

        var document = there.document(id).orElseThrow();
        assertThat(document.path("regions").toString()).isEqualTo("[\"siberia\"]");
        assertThat(there.searches().get(0).at("/query/bool/must_not/0/term/places").asText())
                .isEqualTo("NSK-1@siberia");
        assertThat(acknowledged).hasValue(2);
    }

    private void take(String topic, String payload) {
        feed.events.take(
                new ConsumerRecord<>(topic, 0, 0, "", payload), acknowledged::incrementAndGet);
    }

    private static String event(Object titleId) {
        return "{\"specversion\":\"1.0\",\"time\":\""
                + Instant.EPOCH
                + "\",\"data\":{\"titleId\":\""
                + titleId
                + "\"}}";
    }
}
