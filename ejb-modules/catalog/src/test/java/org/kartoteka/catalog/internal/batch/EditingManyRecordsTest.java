package org.kartoteka.catalog.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.BatchAction;
import org.kartoteka.catalog.api.BatchChange;
import org.kartoteka.catalog.api.BatchEditView;
import org.kartoteka.catalog.api.BatchOrder;
import org.kartoteka.catalog.api.BatchState;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.FieldCondition;
import org.kartoteka.catalog.api.FieldMatch;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordRule;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.catalog.domain.TitleViews;
import org.kartoteka.catalog.domain.record.Plain;
import org.kartoteka.catalog.domain.record.VersionStamp;
import org.kartoteka.catalog.internal.HouseForTests;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.catalog.internal.TestDatabase;
import org.kartoteka.catalog.internal.TestOutbox;
import org.kartoteka.catalog.internal.TestTransactions;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.catalog.internal.selection.SelectionRights;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** Batch edits over a real database: tried out, worked through, killed, stopped and undone. */
class EditingManyRecordsTest {

    private static final BatchChange TOWN =
            BatchChange.replace(BatchAction.REPLACE_TEXT, "210", "a", "Москва", "М.");
    private static final BatchChange NO_TITLE =
            BatchChange.of(BatchAction.REMOVE_SUBFIELD, "200", "a", "Без имени");

    private final TestTransactions transactions = TestDatabase.empty();
    private final Database database = new Database(transactions.source());
    private final TestOutbox outbox = new TestOutbox(database);
    private final BatchEditsBean edits = new BatchEditsBean();

    @BeforeEach
    void openTheDoor() {
        HouseForTests.libraries(database);
        edits.database = database;
        edits.clock = Clock.systemUTC();
        edits.audit = StaffForTests.silentAudit();
        edits.keys = new KeysInMemory();
        comesIn("*");
    }

    private void comesIn(String... branches) {
        var directory = HouseForTests.directory(database);
        edits.rights = HouseForTests.rights(directory, StaffForTests.in(branches));
        edits.selections = new SelectionRights(directory, edits.rights);
    }

    @Test
    void aPreviewTellsWhatWouldBecomeAndStoresNothing() {
        var one = title("Тихий Дон");
        title("Без имени");
        title("Поднятая целина", "Москва", "Киев");

        var preview = act(() -> edits.preview(order(TOWN, NO_TITLE), 1));

        assertThat(preview.seen()).isEqualTo(3);
        assertThat(preview.whole()).isTrue();
        assertThat(preview.changed()).isEqualTo(1);
        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.refused()).isEqualTo(1);
        assertThat(preview.samples())
                .singleElement()
                .satisfies(
                        sample -> {
                            assertThat(sample.titleId()).isEqualTo(one);
                            assertThat(sample.title()).isEqualTo("Тихий Дон");
                            assertThat(sample.differences()).hasSize(1);
                            assertThat(sample.differences().get(0).tag()).isEqualTo("210");
                        });
        assertThat(versions()).isEqualTo(3);
    }

    @Test
    void recordsAreChangedWithVersionEventAndAuthorAndFaultyOnesAreLeft() throws Exception {
        var one = title("Тихий Дон");
        var nameless = title("Без имени");
        var other = title("Поднятая целина", "Москва", "Киев");

        var done = worked(order(TOWN, NO_TITLE));

        assertThat(done.state()).isEqualTo(BatchState.DONE);
        assertThat(done.total()).contains(3L);
        assertThat(List.of(done.changed(), done.unchanged(), done.refused()))
                .containsExactly(1L, 1L, 1L);
        assertThat(record(one)).contains("[\"210\",\"  \",\"a\",\"М.\"");
        assertThat(
                        database.first(
                                "select change || ' ' || changed_by || ' ' || version from catalog.title"
                                        + " where id = ? and act = ?",
                                row -> row.getString(1),
                                one,
                                done.id()))
                .contains("BATCH ivanova 2");
        assertThat(view(one)).contains("\"place\":\"М.\"").contains("\"version\":2");
        assertThat(outbox.of(TitleChanged.TOPIC))
                .singleElement()
                .asString()
                .contains(one.toString());
        assertThat(record(other)).contains("Киев");
        var left = act(() -> edits.leftOut(done.id(), Optional.empty(), 10)).items();
        assertThat(left)
                .singleElement()
                .satisfies(
                        one1 -> {
                            assertThat(one1.titleId()).isEqualTo(nameless);
                            assertThat(one1.faults().get(0).rule())
                                    .isEqualTo(RecordRule.TITLE_MISSING);
                            assertThat(one1.faults().get(0).tag()).isEqualTo("200");
                        });
    }

    @Test
    void whatIsCataloguedAfterTheOrderIsNotChanged() throws Exception {
        title("Тихий Дон");
        var begun = act(() -> edits.begin(order(TOWN), Optional.empty()));
        var later = title("Поднятая целина");
        database.change(
                "update catalog.title set created_at = now() + interval '1 hour' where id = ?",
                later);

        work(transactions);

        assertThat(act(() -> edits.find(begun.id())).orElseThrow().changed()).isEqualTo(1);
        assertThat(record(later)).contains("Москва");
    }

    @Test
    void recordsOfTheOtherDialectStayAsTheyAre() throws Exception {
        title("Тихий Дон");
        var order = new BatchOrder(RecordSelection.all("NSK"), RecordDialect.MARC21, List.of(TOWN));

        assertThat(worked(order).unchanged()).isEqualTo(1);
    }

    @Test
    void aKilledWorkerLosesNothingAndRepeatsNothing() throws Exception {
        for (int i = 0; i < 25; i++) {
            title("Книга " + i);
        }
        var begun = act(() -> edits.begin(order(TOWN), Optional.empty()));
        var killing = new KilledAt(transactions, 4);

        assertThatExceptionOfType(KilledAt.Killed.class).isThrownBy(() -> work(killing));

        var halfway = act(() -> edits.find(begun.id())).orElseThrow();
        assertThat(halfway.state()).isEqualTo(BatchState.RUNNING);
        assertThat(halfway.changed()).isEqualTo(15);
        assertThat(outbox.of(TitleChanged.TOPIC)).hasSize(15);

        work(transactions);

        var done = act(() -> edits.find(begun.id())).orElseThrow();
        assertThat(done.state()).isEqualTo(BatchState.DONE);
        assertThat(done.changed()).isEqualTo(25);
        assertThat(outbox.of(TitleChanged.TOPIC)).hasSize(25);
        assertThat(versions()).isEqualTo(50);
    }

    @Test
    void anotherNodeDoesNotTakeWhatIsHeldAndCannotWriteWhatItLost() {
        title("Книга");
        var begun = act(() -> edits.begin(order(TOWN), Optional.empty()));
        var first = new BatchJobs(database, "node-1");
        var second = new BatchJobs(database, "node-2");
        var job = first.take().orElseThrow();

        assertThat(second.take()).isEmpty();
        database.change("update catalog.batch_edit set held_until = now() - interval '1 minute'");
        assertThat(second.take().map(BatchJob::id)).contains(begun.id());
        assertThatExceptionOfType(BatchLostException.class)
                .isThrownBy(() -> first.advance(job, UUID.randomUUID(), new BatchCounts(1, 0, 0)));
    }

    @Test
    void aStoppedOneKeepsWhatItHasDoneAndCanBeUndone() throws Exception {
        for (int i = 0; i < 12; i++) {
            title("Книга " + i);
        }
        var begun = act(() -> edits.begin(order(TOWN), Optional.empty()));
        assertThatExceptionOfType(KilledAt.Killed.class)
                .isThrownBy(() -> work(new KilledAt(transactions, 2)));

        var stopped = act(() -> edits.cancel(begun.id()));
        assertThat(stopped.state()).isEqualTo(BatchState.CANCELLED);
        assertThat(new BatchJobs(database, "node-1").take()).isEmpty();
        refused(() -> edits.cancel(begun.id()), CatalogRefusal.BATCH_EDIT_ENDED);

        act(() -> edits.undo(begun.id()));
        work(transactions);
        var undone = act(() -> edits.find(begun.id())).orElseThrow();
        assertThat(undone.state()).isEqualTo(BatchState.UNDONE);
        assertThat(undone.undone()).isEqualTo(5);
    }

    @Test
    void undoingMakesRecordsAgainWhatTheyWereButLeavesWhatOthersHaveChanged() throws Exception {
        var one = title("Тихий Дон");
        var other = title("Поднятая целина");
        var before = withoutStamp(record(one));
        var done = worked(order(TOWN));
        database.change(
                "update catalog.title set version = version + 1, changed_by = 'petrova',"
                        + " change = 'EDITED', act = null where id = ?",
                other);

        act(() -> edits.undo(done.id()));
        work(transactions);

        var undone = act(() -> edits.find(done.id())).orElseThrow();
        assertThat(undone.state()).isEqualTo(BatchState.UNDONE);
        assertThat(undone.undone()).isEqualTo(1);
        assertThat(undone.leftAlone()).isEqualTo(1);
        assertThat(undone.undoneBy()).contains("ivanova");
        assertThat(withoutStamp(record(one))).isEqualTo(before);
        assertThat(record(other)).contains("М.");
        assertThat(act(() -> edits.leftOut(done.id(), Optional.empty(), 10)).items())
                .singleElement()
                .satisfies(
                        left -> {
                            assertThat(left.titleId()).isEqualTo(other);
                            assertThat(left.undoing()).isTrue();
                        });
        refused(() -> edits.undo(done.id()), CatalogRefusal.BATCH_EDIT_NOT_UNDOABLE);
    }

    @Test
    void aKilledUndoingGoesOn() throws Exception {
        for (int i = 0; i < 12; i++) {
            title("Книга " + i);
        }
        var done = worked(order(TOWN));
        act(() -> edits.undo(done.id()));

        assertThatExceptionOfType(KilledAt.Killed.class)
                .isThrownBy(() -> work(new KilledAt(transactions, 2)));
        work(transactions);

        var undone = act(() -> edits.find(done.id())).orElseThrow();
        assertThat(undone.undone()).isEqualTo(12);
        assertThat(undone.leftAlone()).isZero();
        assertThat(versions()).isEqualTo(36);
    }

    @Test
    void theSameKeyBeginsOnce() {
        title("Тихий Дон");
        var key = Optional.of(new IdempotencyKey("ivanova", "k"));

        var first = act(() -> edits.begin(order(TOWN), key));
        var second = act(() -> edits.begin(order(TOWN), key));

        assertThat(second).isEqualTo(first);
        assertThat(act(() -> edits.recent("NSK", Optional.empty(), 10)).items()).hasSize(1);
    }

    @Test
    void onlyTheStaffOfTheLibraryChangesItsRecords() {
        title("Тихий Дон");
        var begun = act(() -> edits.begin(order(TOWN), Optional.empty()));
        comesIn("OMSK-1");

        refused(() -> edits.begin(order(TOWN), Optional.empty()), AccessRefusal.WRONG_BRANCH);
        refused(() -> edits.preview(order(TOWN), 1), AccessRefusal.WRONG_BRANCH);
        refused(() -> edits.cancel(begun.id()), AccessRefusal.WRONG_BRANCH);
        refused(() -> edits.undo(begun.id()), AccessRefusal.WRONG_BRANCH);
        refused(() -> edits.recent("NSK", Optional.empty(), 1), AccessRefusal.WRONG_BRANCH);
        assertThat(act(() -> edits.find(begun.id()))).isEmpty();
        refused(
                () -> edits.leftOut(begun.id(), Optional.empty(), 1),
                CatalogRefusal.BATCH_EDIT_UNKNOWN);
    }

    @Test
    void anOrderThatCannotBeDoneIsRefusedAtOnce() {
        refused(
                () ->
                        edits.begin(
                                order(BatchChange.of(BatchAction.SET_SUBFIELD, "001", "a", "x")),
                                Optional.empty()),
                CatalogRefusal.BATCH_CHANGE_MALFORMED);
    }

    private BatchEditView worked(BatchOrder order) throws InterruptedException {
        var begun = act(() -> edits.begin(order, Optional.empty()));
        outbox.clear();
        assertThat(work(transactions)).isEqualTo(BatchRun.End.DONE);
        return act(() -> edits.find(begun.id())).orElseThrow();
    }

    private BatchRun.End work(Transactions within) throws InterruptedException {
        var jobs = new BatchJobs(database, "node-1");
        var job = jobs.take().orElseThrow();
        var counted = new ArrayList<BatchCounts>();
        var tools =
                new BatchTools(
                        database,
                        within,
                        outbox,
                        Clock.systemUTC(),
                        jobs,
                        (undoing, counts) -> counted.add(counts));
        return new BatchRun(tools, new BatchRun.Limits(5, 0), new CountDownLatch(1)).run(job);
    }

    private <T> T act(Supplier<T> work) {
        return transactions.inNew(work);
    }

    private void refused(Supplier<?> act, Refusal why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> act(act::get))
                .satisfies(thrown -> assertThat(thrown.refusal()).isEqualTo(why));
    }

    private static BatchOrder order(BatchChange... changes) {
        return new BatchOrder(
                RecordSelection.all("NSK")
                        .with(
                                new FieldCondition(
                                        "200",
                                        Optional.empty(),
                                        FieldMatch.PRESENT,
                                        Optional.empty())),
                RecordDialect.RUSMARC,
                List.of(changes));
    }

    private UUID title(String name) {
        return title(name, "Москва", "Москва");
    }

    private UUID title(String name, String town, String instead) {
        var id = Ids.next(Clock.systemUTC());
        var text = Plain.BOOK.replace("Тихий Дон", name).replace(town, instead);
        MarcRecord record = VersionStamp.numbered(Plain.record(text), id.toString());
        var view = TitleViews.of(id, 1, "NSK", BibliographicView.of(record));
        database.change(
                "insert into catalog.title (id, version, library, origin_key, record_hash, view,"
                        + " record, created_at) values (?, 1, 'NSK', ?, 'h', ?, ?,"
                        + " now() - interval '1 hour')",
                id,
                id.toString(),
                Json.write(view),
                record.canonical());
        return id;
    }

    private String record(UUID id) {
        return database.first(
                        "select record from catalog.title where id = ?",
                        row -> row.getString(1),
                        id)
                .orElseThrow();
    }

    private String view(UUID id) {
        return database.first(
                        "select view from catalog.title where id = ?", row -> row.getString(1), id)
                .orElseThrow();
    }

    private static String withoutStamp(String record) {
        return record.replaceAll("\\[\"005\",\"[^\"]*\"\\],", "");
    }

    /** All versions of all titles. */
    private long versions() {
        return database.first("select sum(version) from catalog.title", row -> row.getLong(1))
                .orElseThrow();
    }
}
