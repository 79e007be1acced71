package org.kartoteka.search.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.search.api.RebuildCause;
import org.kartoteka.search.api.RebuildState;
import org.kartoteka.search.api.RebuildTrouble;
import org.kartoteka.search.api.RebuildView;
import org.kartoteka.search.internal.index.ATitle;
import org.kartoteka.search.internal.server.OpenSearchInMemory;

class RebuildingTest {

    private RebuildByHand house;

    @BeforeEach
    void open() throws Exception {
        house = new RebuildByHand();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everyTitleIsInTheNewIndexWhichThenAnswers() throws Exception {
        house.openSearch.serve();
        var titles = house.titles(12);
        var order = house.order();

        house.runUntilIdle();

        assertThat(house.rebuild(order).state()).isEqualTo(RebuildState.DONE);
        assertThat(house.rebuild(order).done()).isEqualTo(12);
        assertThat(house.rebuild(order).percent()).isEqualTo(100);
        var index = house.rebuild(order).index().orElseThrow();
        assertThat(house.openSearch.indices().get(index)).contains("titles");
        assertThat(titles).allMatch(id -> house.openSearch.document(index, id).isPresent());
        assertThat(house.openSearch.settings(index).at("/index/refresh_interval").asText())
                .isEqualTo("1s");
    }

    @Test
    void theOldIndexAnswersUntilThenAndIsTakenAwayALittleLater() throws Exception {
        house.openSearch.serve();
        house.titles(12);
        house.order();

        house.steps(3);
        assertThat(house.openSearch.indices().get(OpenSearchInMemory.SERVING)).contains("titles");
        house.runUntilIdle();
        assertThat(house.openSearch.indices()).containsKey(OpenSearchInMemory.SERVING);
        house.clock.pass(Duration.ofMinutes(1));
        house.runUntilIdle();

        assertThat(house.openSearch.indices())
                .hasSize(1)
                .doesNotContainKey(OpenSearchInMemory.SERVING);
    }

    @Test
    void aTitleThatGoesWhileItIsWrittenIsNotLeftBehind() throws Exception {
        house.openSearch.serve();
        var gone = house.titles(3).get(1);
        house.removeBehindTheFeed(gone);
        var order = house.order();

        house.runUntilIdle();

        assertThat(house.rebuild(order).state()).isEqualTo(RebuildState.DONE);
        assertThat(house.openSearch.document(gone)).isEmpty();
    }

    @Test
    void aWorkerThatDiesGoesOnWhereItWas() throws Exception {
        house.openSearch.serve();
        var titles = house.titles(12);
        var order = house.order();
        house.steps(3);
        long before = house.rebuild(order).done();

        house.restart();
        house.runUntilIdle();

        assertThat(before).isBetween(1L, 11L);
        assertThat(house.rebuild(order).done()).isEqualTo(12);
        assertThat(titles).allMatch(id -> house.openSearch.document(id).isPresent());
    }

    @Test
    void anIndexThatIsLostHalfFullIsBegunAnew() throws Exception {
        house.openSearch.serve();
        var titles = house.titles(12);
        var order = house.order();
        house.steps(3);

        house.openSearch.lose(house.rebuild(order).index().orElseThrow());
        house.runUntilIdle();

        assertThat(house.rebuild(order).state()).isEqualTo(RebuildState.DONE);
        assertThat(titles).allMatch(id -> house.openSearch.document(id).isPresent());
    }

    @Test
    void aServerThatIsAwayForAWhileIsWaitedFor() throws Exception {
        house.openSearch.serve();
        house.titles(12);
        var order = house.order();
        house.steps(2);

        house.openSearch.failNext(1);
        house.steps(1);
        assertThat(house.rebuild(order).trouble()).contains(RebuildTrouble.SEARCH_SILENT);
        house.runUntilIdle();

        assertThat(house.rebuild(order).state()).isEqualTo(RebuildState.DONE);
        assertThat(house.rebuild(order).trouble()).isEmpty();
    }

    @Test
    void aDefinitionThatIsRefusedLeavesTheOldIndex() throws Exception {
        house.openSearch.serve();
        house.openSearch.refuseDefinitions();
        var order = house.order();

        house.runUntilIdle();

        assertThat(house.rebuild(order).state()).isEqualTo(RebuildState.FAILED);
        assertThat(house.rebuild(order).trouble()).contains(RebuildTrouble.DEFINITION_REFUSED);
        assertThat(house.openSearch.indices()).containsOnlyKeys(OpenSearchInMemory.SERVING);
    }

    @Test
    void aRebuildThatIsCancelledLeavesTheOldIndexAndNothingElse() throws Exception {
        house.openSearch.serve();
        house.titles(12);
        var order = house.order();
        house.steps(3);

        assertThat(house.ledger.cancel(order)).isTrue();
        house.runUntilIdle();
        house.clock.pass(Duration.ofMinutes(1));
        house.runUntilIdle();

        assertThat(house.rebuild(order).state()).isEqualTo(RebuildState.CANCELLED);
        assertThat(house.openSearch.indices()).containsOnlyKeys(OpenSearchInMemory.SERVING);
        assertThat(house.ledger.cancel(order)).isFalse();
    }

    @Test
    void aCatalogueThatCannotBeReadIsTriedSomeTimesAndThenGivenUp() throws Exception {
        house.openSearch.serve();
        house.titles(12);
        house.catalogue.breakDown(1_000);
        var order = house.order();

        house.steps(30);

        assertThat(house.rebuild(order).state()).isEqualTo(RebuildState.FAILED);
        assertThat(house.rebuild(order).trouble()).contains(RebuildTrouble.CATALOGUE_UNREADABLE);
    }

    @Test
    void oneRebuildIsActiveAtATime() {
        house.order();

        assertThat(house.ledger.order(RebuildCause.ORDERED, "admin", 2)).isEmpty();
    }

    @Test
    void anIndexThatIsMissingIsMadeByItself() throws Exception {
        var titles = house.titles(3);

        house.runUntilIdle();

        assertThat(house.newest().cause()).isEqualTo(RebuildCause.INDEX_MISSING);
        assertThat(house.newest().orderedBy()).isEqualTo("system");
        assertThat(titles).allMatch(id -> house.openSearch.document(id).isPresent());
    }

    @Test
    void anIndexOfAnOlderDefinitionIsReplacedByItself() throws Exception {
        house.openSearch.serve("titles-v1");

        house.runUntilIdle();
        house.clock.pass(Duration.ofMinutes(1));
        house.runUntilIdle();

        assertThat(house.newest().cause()).isEqualTo(RebuildCause.NEW_DEFINITION);
        assertThat(house.openSearch.indices()).hasSize(1).doesNotContainKey("titles-v1");
    }

    @Test
    void anIndexOfAnotherDefinitionUnderTheSameVersionIsReplacedToo() throws Exception {
        var other = "titles-v2-00000000-20260101000000";
        house.openSearch.serve(other);

        house.runUntilIdle();

        assertThat(house.newest().cause()).isEqualTo(RebuildCause.NEW_DEFINITION);
        assertThat(house.openSearch.indices().get(other)).doesNotContain("titles");
    }

    @Test
    void anIndexOfANewerDefinitionIsLeftToNewerNodes() throws Exception {
        house.openSearch.serve("titles-v99-00000000-20260101000000");

        house.runUntilIdle();

        assertThat(house.ledger.last()).isEmpty();
    }

    @Test
    void anOlderIndexIsOnlyReportedWhereTheConfigurationSaysSo() throws Exception {
        house.settings.automatic = false;
        house.openSearch.serve("titles-v1");

        house.runUntilIdle();

        assertThat(house.ledger.recent(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void aNodeOfAnOlderVersionLeavesTheRebuildToTheOthers() {
        house.ledger.order(RebuildCause.NEW_DEFINITION, "system", 3);

        assertThat(house.ledger.active(2)).isEmpty();
        assertThat(house.ledger.active(3)).isPresent();
    }

    @Test
    void whatIsNoIndexOfOursIsLeftAlone() throws Exception {
        house.openSearch.serve();
        house.openSearch.keep("titles-of-somebody");
        house.order();

        house.runUntilIdle();
        house.clock.pass(Duration.ofMinutes(1));
        house.runUntilIdle();

        assertThat(house.openSearch.indices()).hasSize(2).containsKey("titles-of-somebody");
    }

    @Test
    void theNewestRebuildsComeFirstPageByPage() {
        var first = house.order();
        house.ledger.cancel(first);
        house.clock.pass(Duration.ofSeconds(1));
        var second = house.order();

        assertThat(house.ledger.recent(Optional.empty(), 10))
                .extracting(RebuildView::id)
                .containsExactly(second, first);
        assertThat(house.ledger.recent(Optional.of(second), 10))
                .extracting(RebuildView::id)
                .containsExactly(first);
    }

    @Test
    void aSpeedThatWasSetIsKept() {
        house.settings.perSecond = 100;

        assertThat(house.settings.pause(50, 200)).isEqualTo(300);
        assertThat(house.settings.pause(50, 900)).isZero();
    }

    @Test
    void aTitleIsReadAsItIsWhenItsTurnComes() throws Exception {
        house.openSearch.serve();
        var id = house.titles(1).get(0);
        house.order();
        house.steps(1);
        house.catalogue.put(ATitle.called("Новое").id(id).view());

        house.runUntilIdle();

        assertThat(house.openSearch.document(id).orElseThrow().path("title").asText())
                .isEqualTo("Новое");
    }
}
