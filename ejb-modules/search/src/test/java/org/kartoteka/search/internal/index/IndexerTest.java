package org.kartoteka.search.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.search.internal.server.OpenSearchInMemory;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.ServerSilentException;

class IndexerTest {

    private static final IndexName NEXT =
            new IndexDefinition().name(Instant.parse("2026-02-02T00:00:00Z"));

    private final CatalogueInMemory catalogue = new CatalogueInMemory();
    private OpenSearchInMemory there;
    private OpenSearchServer server;
    private Indexer indexer;

    @BeforeEach
    void open() throws IOException {
        there = new OpenSearchInMemory().serve();
        server = new OpenSearchServer(there.settings());
        server.open();
        indexer = IndexByHand.indexer(server, there.settings(), catalogue);
    }

    @AfterEach
    void close() {
        server.close();
        there.close();
    }

    @Test
    void aDocumentTellsOfTheTitleItsStockAndWhatCanBeHadNow() throws Exception {
        catalogue.branch("NSK-1", "siberia");
        catalogue.branch("MSK-1", "central");
        var id = catalogue.put(ATitle.called("Война и мир").by("Толстой, Л.Н.").view());
        catalogue.lend(catalogue.copy(id, "NSK-1", CopyState.LENDABLE));
        catalogue.copy(id, "MSK-1", CopyState.LENDABLE);
        catalogue.copy(id, "MSK-1", CopyState.READING_ROOM_ONLY);
        catalogue.copy(id, "MSK-1", CopyState.WRITTEN_OFF);

        indexer.reindex(List.of(id));

        var document = there.document(id).orElseThrow();
        assertThat(document.path("authors").toString()).isEqualTo("[\"Толстой, Л. Н.\"]");
        assertThat(document.path("copies").asInt()).isEqualTo(3);
        assertThat(document.path("available").asInt()).isEqualTo(1);
        assertThat(document.path("branches").toString()).isEqualTo("[\"MSK-1\",\"NSK-1\"]");
        assertThat(document.path("availableBranches").toString()).isEqualTo("[\"MSK-1\"]");
        assertThat(document.path("regions").toString()).isEqualTo("[\"central\",\"siberia\"]");
        assertThat(document.path("availableRegions").toString()).isEqualTo("[\"central\"]");
        assertThat(document.path("places").toString())
                .isEqualTo("[\"MSK-1@central\",\"NSK-1@siberia\"]");
    }

    @Test
    void aDocumentTellsWhereATitleCanBeReadOrMustBeWaitedFor() throws Exception {
        var id = catalogue.put(ATitle.called("Мы").view());
        catalogue.lend(catalogue.copy(id, "NSK-1", CopyState.LENDABLE));
        catalogue.lend(catalogue.copy(id, "MSK-1", CopyState.LENDABLE));
        catalogue.copy(id, "MSK-1", CopyState.LENDABLE);
        catalogue.copy(id, "VVO-1", CopyState.READING_ROOM_ONLY);

        indexer.reindex(List.of(id));

        var document = there.document(id).orElseThrow();
        assertThat(document.path("availableBranches").toString()).isEqualTo("[\"MSK-1\"]");
        assertThat(document.path("allOutBranches").toString()).isEqualTo("[\"NSK-1\"]");
        assertThat(document.path("readingRooms").toString()).isEqualTo("[\"VVO-1\"]");
    }

    @Test
    void aDocumentKnowsHowItsTitleAndAuthorsAreLookedFor() throws Exception {
        var id =
                catalogue.put(
                        ATitle.called("Чёрный \"Обелиск\"")
                                .by("Ремарк, Э. М.")
                                .remainder("роман")
                                .view());

        indexer.reindex(List.of(id));

        var document = there.document(id).orElseThrow();
        assertThat(document.path("titleKeys").toString())
                .isEqualTo("[\"черный обелиск\",\"черный обелиск роман\"]");
        assertThat(document.path("titleSounds").asText())
                .isEqualTo("c=Cerni c~Cern c=obelisk c~obelisk");
        assertThat(document.path("initials").toString()).isEqualTo("[\"remark|e\",\"remark|m\"]");
        assertThat(document.at("/authorBeginning/input").toString())
                .isEqualTo("[\"Ремарк, Э. М.\",\"Э. М. Ремарк\"]");
        assertThat(document.path("length").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsMarkedForAdultsIsSuggestedToAdultsOnly() throws Exception {
        var marked = catalogue.put(ATitle.called("Лолита").marked("18+").view());
        var other = catalogue.put(ATitle.called("Дар").marked("16+").view());

        indexer.reindex(List.of(marked, other));

        var document = there.document(marked).orElseThrow();
        assertThat(document.path("adultsOnly").asBoolean()).isTrue();
        assertThat(document.at("/titleBeginning/contexts/audience/0").asText()).isEqualTo("adults");
        document = there.document(other).orElseThrow();
        assertThat(document.has("adultsOnly")).isFalse();
        assertThat(document.at("/titleBeginning/contexts/audience/0").asText())
                .isEqualTo("everybody");
    }

    @Test
    void everyMemberOfADocumentIsAFieldOfTheDefinition() throws Exception {
        var id =
                catalogue.put(
                        ATitle.called("Мы")
                                .by("Замятин, Е. И.")
                                .remainder("роман")
                                .responsibility("Е. Замятин")
                                .published("Москва", "АСТ", 2020)
                                .series("Классика")
                                .isbn("9785170878888")
                                .about("Антиутопия")
                                .annotation("Роман")
                                .udc("821.161.1")
                                .marked("18+")
                                .view());
        catalogue.branch("NSK-1", "siberia");
        catalogue.lend(catalogue.copy(id, "NSK-1", CopyState.LENDABLE));
        catalogue.copy(id, "MSK-1", CopyState.LENDABLE);
        catalogue.copy(id, "VVO-1", CopyState.READING_ROOM_ONLY);

        indexer.reindex(List.of(id));

        try (var definition =
                IndexerTest.class.getResourceAsStream("/org/kartoteka/search/titles.json")) {
            var fields = new ArrayList<String>();
            OpenSearchServer.JSON
                    .readTree(definition)
                    .at("/mappings/properties")
                    .fieldNames()
                    .forEachRemaining(fields::add);
            fields.remove("all");
            var members = new ArrayList<String>();
            there.document(id).orElseThrow().fieldNames().forEachRemaining(members::add);
            assertThat(members).containsAll(List.of("titleKeys", "places", "genres"));
            assertThat(fields).containsAll(members);
        }
    }

    @Test
    void aTitleThatIsNoMoreLeavesTheIndex() throws Exception {
        var id = catalogue.put(ATitle.called("Мы").view());
        indexer.reindex(List.of(id));
        catalogue.remove(id);

        indexer.reindex(List.of(id));

        assertThat(there.document(id)).isEmpty();
    }

    @Test
    void aChangeReachesTheIndexThatIsBeingFilledAsWell() throws Exception {
        indexer.index.make(NEXT);
        var id = catalogue.put(ATitle.called("Мы").view());

        indexer.reindex(List.of(id));

        assertThat(there.document(id)).isPresent();
        assertThat(there.document(NEXT.text(), id)).isPresent();
    }

    @Test
    void fillingLeavesWhatTheFeedHasWritten() throws Exception {
        indexer.index.make(NEXT);
        var id = catalogue.put(ATitle.called("Старое").view());
        var read = indexer.documents(List.of(id));
        catalogue.put(ATitle.called("Новое").id(id).view());
        indexer.reindex(List.of(id));

        for (var half : read) {
            indexer.fill(NEXT, half);
        }

        assertThat(there.document(NEXT.text(), id).orElseThrow().path("title").asText())
                .isEqualTo("Новое");
    }

    @Test
    void anIndexOfAnOlderDefinitionTakesWhatFits() throws Exception {
        there.lose(OpenSearchInMemory.SERVING);
        there.serve("titles-v1");
        there.refuse("Не лезет");
        var bad = catalogue.put(ATitle.called("Не лезет").view());
        var good = catalogue.put(ATitle.called("Влезает").view());

        assertThat(indexer.reindex(List.of(bad, good))).isZero();
        assertThat(there.document(good)).isPresent();
    }

    @Test
    void whereThereIsNoIndexNothingIsDoneAndNothingIsMade() {
        there.lose(OpenSearchInMemory.SERVING);
        var id = catalogue.put(ATitle.called("Мы").view());

        assertThatThrownBy(() -> indexer.reindex(List.of(id)))
                .isInstanceOf(ServerSilentException.class);
        assertThat(there.indices()).isEmpty();
    }

    @Test
    void aTitleThatNeverWasIsNoWork() throws Exception {
        assertThat(indexer.reindex(List.of(UUID.randomUUID()))).isZero();
    }

    @Test
    void aDocumentTheServerWillNotTakeDoesNotHoldUpTheOthers() throws Exception {
        there.refuse("Проклятая");
        var bad = catalogue.put(ATitle.called("Проклятая").view());
        var good = catalogue.put(ATitle.called("Добрая").view());

        assertThat(indexer.reindex(List.of(bad, good))).isEqualTo(1);
        assertThat(there.document(good)).isPresent();
    }

    @Test
    void aServerThatFailsIsReported() {
        var id = catalogue.put(ATitle.called("Мы").view());
        there.failNext(1);

        assertThatThrownBy(() -> indexer.reindex(List.of(id)))
                .isInstanceOf(ServerSilentException.class);
    }

    @Test
    void theLastStateStandsHoweverManyNodesIndexTheSameTitleAtOnce() throws Exception {
        var id = UUID.randomUUID();
        var nodes = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 25; round++) {
                var writes = new ArrayList<Callable<Integer>>();
                for (int node = 0; node < 4; node++) {
                    var text = "Издание " + round + "." + node;
                    writes.add(() -> changeAndIndex(id, text));
                }
                for (Future<Integer> write : nodes.invokeAll(writes)) {
                    write.get();
                }

                assertThat(there.document(id).orElseThrow().path("title").asText())
                        .isEqualTo(catalogue.titles.get(id).title());
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void aWriteThatReadAnOlderStateIsDoneAgain() throws Exception {
        var id = catalogue.put(ATitle.called("Старое").view());
        var slow = new Indexer();
        slow.index = indexer.index;
        slow.definition = indexer.definition;
        slow.writer = indexer.writer;
        slow.catalogue =
                new CatalogueReader() {
                    private int calls;

                    @Override
                    Map<UUID, TitleDocument> read(Collection<UUID> ids) {
                        var read = catalogue.reader().read(ids);
                        if (calls++ == 0) {
                            // between this node's reading and its writing another one is faster
                            catalogue.put(ATitle.called("Новое").id(id).view());
                            reindexed(id);
                        }
                        return read;
                    }
                };

        slow.reindex(List.of(id));

        assertThat(there.document(id).orElseThrow().path("title").asText()).isEqualTo("Новое");
    }

    private void reindexed(UUID id) {
        try {
            indexer.reindex(List.of(id));
        } catch (ServerSilentException e) {
            throw new AssertionError(e);
        }
    }

    private int changeAndIndex(UUID id, String title) throws ServerSilentException {
        catalogue.put(ATitle.called(title).id(id).view());
        return indexer.reindex(List.of(id));
    }
}
