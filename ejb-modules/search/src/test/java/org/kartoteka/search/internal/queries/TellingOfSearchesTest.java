package org.kartoteka.search.internal.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.api.SearchPage;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.api.TitleQuery;
import org.kartoteka.search.api.Wanted;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.RegistryInMemory;

class TellingOfSearchesTest {

    private final RegistryInMemory registry = new RegistryInMemory();
    private final NewsBuffer buffer = new NewsBuffer();
    private final SearchDiaryBean diary = new SearchDiaryBean();

    @BeforeEach
    void open() {
        buffer.registry = registry.registry();
        buffer.register();
        diary.buffer = buffer;
        diary.clock = Clock.systemUTC();
        diary.node =
                new Node() {
                    @Override
                    public String name() {
                        return "local";
                    }
                };
    }

    @Test
    void aSearchIsToldWithItsWordsAndHitsAndNothingOfThePerson() throws Exception {
        var id = diary.asked(query(Optional.empty()), page(7), Duration.ofMillis(12)).orElseThrow();

        var message = buffer.take(10, 0).get(0);
        var event = OpenSearchServer.JSON.readTree(message.payload());
        var data = event.path("data");
        assertThat(message.topic()).isEqualTo("search.queries");
        assertThat(message.key()).isEqualTo(id.toString());
        assertThat(data.at("/wanted/text").asText()).isEqualTo("Мы");
        assertThat(data.path("hits").asLong()).isEqualTo(7);
        assertThat(data.path("tookMillis").asLong()).isEqualTo(12);
        var members = new HashSet<String>();
        data.fieldNames().forEachRemaining(members::add);
        assertThat(members)
                .containsExactlyInAnyOrder(
                        "searchId", "wanted", "filter", "order", "hits", "tookMillis");
        assertThat(id.version()).isEqualTo(4);
    }

    @Test
    void whatWasOpenedIsToldUnderTheSearch() throws Exception {
        var search = UUID.randomUUID();
        var title = UUID.randomUUID();

        diary.opened(search, title);

        var message = buffer.take(10, 0).get(0);
        var data = OpenSearchServer.JSON.readTree(message.payload()).path("data");
        assertThat(message.key()).isEqualTo(search.toString());
        assertThat(data.path("titleId").asText()).isEqualTo(title.toString());
    }

    @Test
    void theNextPageIsTheSameSearch() throws Exception {
        assertThat(diary.asked(query(Optional.of("abc")), page(7), Duration.ZERO)).isEmpty();
        assertThat(buffer.take(10, 0)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsDroppedAndCounted() throws Exception {
        IntStream.range(0, NewsBuffer.CAPACITY + 3)
                .forEach(i -> diary.opened(UUID.randomUUID(), UUID.randomUUID()));

        assertThat(registry.counted("kartoteka_search_queries_dropped")).isEqualTo(3);
        assertThat(buffer.take(Integer.MAX_VALUE, 0)).hasSize(NewsBuffer.CAPACITY);
    }

    @Test
    void theSenderSendsWhatWaits() throws Exception {
        var kafka = new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        var sender = sender(List.of(kafka));
        diary.opened(UUID.randomUUID(), UUID.randomUUID());

        assertThat(sender.step()).isZero();

        assertThat(kafka.history()).hasSize(1);
        assertThat(kafka.history().get(0).headers().lastHeader("content-type").value())
                .asString()
                .startsWith("application/cloudevents+json");
    }

    @Test
    void whatKafkaDoesNotTakeIsCountedAndTheSenderGoesOn() throws Exception {
        var broken = new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        broken.sendException = new KafkaException("away");
        var whole = new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        var sender = sender(List.of(broken, whole));
        diary.opened(UUID.randomUUID(), UUID.randomUUID());

        assertThat(sender.step()).isPositive();
        diary.opened(UUID.randomUUID(), UUID.randomUUID());
        assertThat(sender.step()).isZero();

        assertThat(registry.counted("kartoteka_search_queries_dropped")).isEqualTo(1);
        assertThat(whole.history()).hasSize(1);
    }

    private NewsSender sender(List<? extends Producer<String, String>> producers) {
        var left = producers.stream().collect(Collectors.toCollection(ArrayDeque::new));
        var sender = new NewsSender();
        sender.buffer = buffer;
        sender.channel =
                new NewsChannel() {
                    @Override
                    Producer<String, String> producer() {
                        return left.remove();
                    }
                };
        return sender;
    }

    private static TitleQuery query(Optional<String> cursor) {
        return new TitleQuery(Wanted.of("Мы"), TitleFilter.NONE, HitOrder.RELEVANCE, cursor, 20);
    }

    private static SearchPage page(long total) {
        return new SearchPage(
                total, List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }
}
