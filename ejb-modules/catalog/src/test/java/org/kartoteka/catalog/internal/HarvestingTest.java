package org.kartoteka.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.HarvestRange;
import org.kartoteka.catalog.api.PublishedRecord;
import org.kartoteka.catalog.api.RecordSchema;
import org.kartoteka.kernel.sql.Database;

/** Handing records out to those who harvest, by the statements that production runs. */
class HarvestingTest {

    private static final HarvestRange EVERYTHING =
            new HarvestRange(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Instant OLD = Instant.parse("2020-01-01T00:00:00Z");

    private final TestTransactions transactions = TestDatabase.empty();
    private final Database database = new Database(transactions.source());
    private final AStock stock = new AStock(database);
    private final PublishedRecordsBean records = new PublishedRecordsBean();

    @BeforeEach
    void openTheDoor() {
        records.database = database;
    }

    @Test
    void pagesFollowEachOtherWithoutAGapAndWithoutARepetition() {
        var titles = new ArrayList<UUID>();
        for (int i = 0; i < 7; i++) {
            titles.add(stock.title("NSK", "Книга " + i));
        }

        assertThat(harvested(EVERYTHING, 3)).containsExactlyElementsOf(titles);
        assertThat(harvested(EVERYTHING, 7)).containsExactlyElementsOf(titles);
    }

    @Test
    void aRangeOfTimeGivesWhatWasChangedInIt() {
        var old = stock.title("NSK", "Старая");
        stock.changedAt(old, OLD);
        var fresh = stock.title("NSK", "Новая");
        var other = stock.title("MSK", "Чужая");

        assertThat(harvested(since(OLD.plusSeconds(1)), 1)).containsExactly(fresh, other);
        assertThat(harvested(since(OLD), 2)).containsExactly(old, fresh, other);
        assertThat(
                        harvested(
                                new HarvestRange(
                                        Optional.of("MSK"), Optional.of(OLD), Optional.empty()),
                                2))
                .containsExactly(other);
        assertThat(
                        harvested(
                                new HarvestRange(
                                        Optional.empty(), Optional.empty(), Optional.of(OLD)),
                                2))
                .isEmpty();
    }

    @Test
    void manyChangesAreGivenAsFewOnesAre() {
        database.change(
                "insert into catalog.title (id, version, library, origin_key, record_hash, view,"
                        + " record, created_at) select gen_random_uuid(), 1, 'MSK', 'k' || i, '',"
                        + " '{}', '', now() from generate_series(1, 20100) i");
        var old = stock.title("NSK", "Старая");
        stock.changedAt(old, OLD);
        var fresh = stock.title("NSK", "Новая");

        var range =
                new HarvestRange(
                        Optional.of("NSK"), Optional.of(OLD.plusSeconds(1)), Optional.empty());
        assertThat(harvested(range, 100)).containsExactly(fresh);
        assertThat(harvested(since(OLD.plusSeconds(1)), 500)).hasSize(20_101).doesNotContain(old);
    }

    @Test
    void aWithdrawnRecordIsGivenWithoutItsText() {
        var title = stock.title("NSK", "Книга");
        database.change("update catalog.title set withdrawn = true");

        var page = records.page(EVERYTHING, Optional.empty(), 10, Optional.of(RecordSchema.MARC21));

        assertThat(page.records()).extracting(PublishedRecord::id).containsExactly(title);
        assertThat(page.records().get(0).withdrawn()).isTrue();
        assertThat(page.records().get(0).xml()).isEmpty();
        assertThat(records.findAll(List.of(title), RecordSchema.MARC21)).isEmpty();
        assertThat(records.find(title, RecordSchema.MARC21)).isPresent();
    }

    @Test
    void recordsComeInEverySchema() {
        var title = stock.title("NSK", "Книга");

        assertThat(xml(title, RecordSchema.MARC21)).contains("MARC21/slim").contains("tag=\"245\"");
        assertThat(xml(title, RecordSchema.RUSMARC))
                .contains("marcxchange")
                .contains("tag=\"200\"");
        assertThat(xml(title, RecordSchema.DUBLIN_CORE)).startsWith("<dc:title>Книга</dc:title>");
    }

    private String xml(UUID title, RecordSchema schema) {
        return records.findAll(List.of(title), schema).get(title).xml().orElseThrow();
    }

    @Test
    void whatATransactionStillWritesIsNotSettled() throws Exception {
        var writer = Executors.newSingleThreadExecutor();
        try {
            Instant begun =
                    transactions.inNew(
                            () -> {
                                stock.title("NSK", "Ещё не записана");
                                var moment =
                                        database.first(
                                                        "select transaction_timestamp()::text",
                                                        row -> row.getString(1))
                                                .orElseThrow();
                                var settled = askedElsewhere(writer);
                                assertThat(settled).isBeforeOrEqualTo(instant(moment));
                                return instant(moment);
                            });
            var title = harvested(EVERYTHING, 10).get(0);
            assertThat(records.find(title, RecordSchema.MARC21).orElseThrow().changedAt())
                    .isAfterOrEqualTo(begun);
        } finally {
            writer.shutdownNow();
        }
    }

    private Instant askedElsewhere(ExecutorService writer) {
        try {
            return writer.submit(() -> records.times().settled()).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Instant instant(String postgres) {
        return OffsetDateTime.parse(postgres.replace(' ', 'T') + ":00").toInstant();
    }

    @Test
    void withoutWritersAllButTheLastMomentsIsSettled() {
        stock.title("NSK", "Книга");

        var times = records.times();

        assertThat(times.settled())
                .isBetween(CLOCK.instant().minus(Duration.ofMinutes(1)), CLOCK.instant());
        assertThat(times.earliest()).isAfter(OLD);
    }

    private List<UUID> harvested(HarvestRange range, int limit) {
        var ids = new ArrayList<UUID>();
        Optional<UUID> after = Optional.empty();
        boolean more = true;
        while (more) {
            var page = records.page(range, after, limit, Optional.empty());
            page.records().forEach(record -> ids.add(record.id()));
            after = ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
            more = page.more();
        }
        return ids;
    }

    private static HarvestRange since(Instant moment) {
        return new HarvestRange(Optional.empty(), Optional.of(moment), Optional.empty());
    }
}
