package org.kartoteka.search.internal.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.event.CloudEvent;
import org.kartoteka.kernel.event.DomainEvent;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.search.api.FruitlessSearch;
import org.kartoteka.search.api.HitOpened;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.api.SearchAsked;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.api.Wanted;
import org.kartoteka.search.internal.SearchDatabase;

class SearchesWithoutHitsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final FruitlessTable table = new FruitlessTable();
    private final FruitlessSearchesBean door = new FruitlessSearchesBean();

    @BeforeEach
    void open() {
        table.database = SearchDatabase.empty();
        table.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        door.table = table;
    }

    @Test
    void likeSearchesAreCountedTogether() {
        count(asked("Война и мiр!", 0), asked("  ВОЙНА  и мiр", 0), asked("Ёлка", 0));
        count(asked("война и мiр", 0));

        assertThat(list()).extracting(FruitlessSearch::text).containsExactly("война и мiр", "елка");
        assertThat(list()).extracting(FruitlessSearch::times).containsExactly(3L, 1L);
    }

    @Test
    void aSearchWithHitsIsNotCounted() {
        assertThat(Fruitless.of(event(asked("Мы", 1), NOON))).isEmpty();
        assertThat(Fruitless.of(event(new HitOpened(UUID.randomUUID(), UUID.randomUUID()), NOON)))
                .isEmpty();
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        var search = Fruitless.of(event(asked("Мы", 0), NOON)).orElseThrow();

        table.count(List.of(search));
        table.count(List.of(search));

        assertThat(list()).extracting(FruitlessSearch::times).containsExactly(1L);
    }

    @Test
    void aSearchWithAFilterIsCountedAsSuch() {
        var filtered =
                new SearchAsked(
                        UUID.randomUUID(),
                        Wanted.of("Мы"),
                        TitleFilter.NONE.in("NSK-1"),
                        HitOrder.RELEVANCE,
                        0,
                        5,
                        Optional.empty());
        count(filtered, asked("Мы", 0));

        assertThat(list().get(0).times()).isEqualTo(2);
        assertThat(list().get(0).narrowed()).isEqualTo(1);
    }

    @Test
    void theWordsOfAllFieldsBelongToTheSearch() {
        var wanted =
                new Wanted(
                        Optional.of("роман"),
                        Optional.of("Мы"),
                        Optional.of("Замятин, Е. И."),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(SearchWords.of(wanted)).contains("роман / мы / замятин е и");
        assertThat(SearchWords.of(Wanted.of("???"))).contains("???");
        assertThat(SearchWords.of(Wanted.ANYTHING)).isEmpty();
        assertThat(SearchWords.of(Wanted.of("я".repeat(500))).orElseThrow()).hasSize(200);
    }

    @Test
    void theListGoesOnWhereThePageBeforeEnded() {
        count(asked("а", 0), asked("а", 0), asked("б", 0), asked("в", 0), asked("г", 0));

        var first = door.since(Optional.empty(), Optional.empty(), 2);
        var second = door.since(Optional.empty(), first.next(), 2);

        assertThat(first.items()).extracting(FruitlessSearch::text).containsExactly("а", "б");
        assertThat(second.items()).extracting(FruitlessSearch::text).containsExactly("в", "г");
        assertThat(second.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "bm8", "MTIz", "IDE"})
    void aCursorThatIsNoneIsRefused(String cursor) {
        assertThatThrownBy(() -> door.since(Optional.empty(), Optional.of(cursor), 10))
                .isInstanceOf(RefusedException.class)
                .hasMessage("CURSOR_MALFORMED");
    }

    @Test
    void whatIsOlderThanNinetyDaysIsForgotten() {
        countAt(NOON.minus(Duration.ofDays(91)), asked("старое", 0));
        countAt(NOON.minus(Duration.ofDays(89)), asked("новое", 0));

        table.forget();

        assertThat(
                        door.since(Optional.of(table.today().minusDays(365)), Optional.empty(), 10)
                                .items())
                .extracting(FruitlessSearch::text)
                .containsExactly("новое");
    }

    @Test
    void daysAreChosenByTheirDate() {
        countAt(NOON.minus(Duration.ofDays(10)), asked("давно", 0));
        count(asked("сегодня", 0));

        assertThat(door.since(Optional.of(table.today()), Optional.empty(), 10).items())
                .extracting(FruitlessSearch::text)
                .containsExactly("сегодня");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"type\":\"org.kartoteka.search.search-asked.v1\",\"id\":\"1\",\"time\":\"x\","
                        + "\"data\":{\"hits\":0,\"wanted\":{},\"filter\":{\"available\":false}}}"
            })
    void aMessageThatIsNoEventIsSaidToBeNone(String payload) {
        if (payload.isEmpty()) {
            assertThat(Fruitless.of(payload)).isEmpty();
        } else {
            assertThatThrownBy(() -> Fruitless.of(payload))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<FruitlessSearch> list() {
        return door.since(Optional.empty(), Optional.empty(), 10).items();
    }

    private void count(SearchAsked... searches) {
        countAt(NOON, searches);
    }

    private void countAt(Instant at, SearchAsked... searches) {
        table.count(
                List.of(searches).stream()
                        .map(search -> Fruitless.of(event(search, at)).orElseThrow())
                        .toList());
    }

    private static SearchAsked asked(String words, long hits) {
        return new SearchAsked(
                UUID.randomUUID(),
                Wanted.of(words),
                TitleFilter.NONE,
                HitOrder.RELEVANCE,
                hits,
                5,
                Optional.empty());
    }

    private static String event(DomainEvent event, Instant at) {
        return Json.write(CloudEvent.of(event, UUID.randomUUID(), at, "local"));
    }
}
