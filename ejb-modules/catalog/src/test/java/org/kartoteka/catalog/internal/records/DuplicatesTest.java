package org.kartoteka.catalog.internal.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.CopiesMoved;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.CreateRecord;
import org.kartoteka.catalog.api.DuplicateReason;
import org.kartoteka.catalog.api.EditRecord;
import org.kartoteka.catalog.api.MergeTitles;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.catalog.api.TitleMerge;
import org.kartoteka.catalog.domain.record.Plain;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.time.Ids;

class DuplicatesTest {

    private static final String SAME_WORK = Plain.BOOK.replaceAll("(?m)^010.*\n", "");

    private final CataloguersTable table = new CataloguersTable();
    private final RecordsBean records = table.records();
    private final DuplicatesBean duplicates = new DuplicatesBean();
    private final List<CopiesMoved> moves = new ArrayList<>();

    @BeforeEach
    void openTheDoor() {
        duplicates.database = table.database;
        duplicates.rights = records.rights;
        duplicates.outbox = table.outbox;
        duplicates.audit = records.audit;
        duplicates.clock = table.clock;
        duplicates.followers = moves::add;
    }

    @Test
    void aBookThatIsThereIsToldWhenItIsTypedAgain() {
        var there = create(Plain.BOOK);

        assertThat(duplicates.of("NSK", Plain.content(Plain.BOOK), Optional.empty()))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.title().id()).isEqualTo(there.titleId());
                            assertThat(found.reason()).isEqualTo(DuplicateReason.ISBN);
                        });
        assertThat(duplicates.of("NSK", Plain.content(SAME_WORK), Optional.empty()))
                .extracting(found -> found.reason())
                .containsExactly(DuplicateReason.WORK);
        assertThat(duplicates.of("MSK", Plain.content(Plain.BOOK), Optional.empty())).isEmpty();
        assertThat(duplicates.of("NSK", Plain.content(Plain.BOOK), Optional.of(there.titleId())))
                .isEmpty();
        assertRefused(
                CatalogRefusal.TITLE_ALREADY_THERE,
                () -> records.create(order(SAME_WORK, false), Optional.empty()));
    }

    @Test
    void ofManyAlikeEachIsShownOnceAndNotWithEveryOther() {
        for (int i = 0; i < 10; i++) {
            create(Plain.BOOK);
        }

        assertThat(duplicates.open("NSK", Optional.empty(), 100).items()).hasSize(9);
        var first = duplicates.open("NSK", Optional.empty(), 5);
        var second = duplicates.open("NSK", first.next(), 5);
        assertThat(first.items()).hasSize(5).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(4);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void whoSaysThatTheyAreTwoBooksIsNotAskedAgain() {
        var one = create(Plain.BOOK);
        var other = create(SAME_WORK);

        table.act(
                () -> {
                    duplicates.dismiss(other.titleId(), one.titleId());
                    return other;
                });
        edit(other, SAME_WORK.replace("512 с.", "514 с."));

        assertThat(duplicates.open("NSK", Optional.empty(), 5).items()).isEmpty();
        assertRefused(
                CatalogRefusal.DUPLICATE_PAIR_UNKNOWN,
                () -> {
                    duplicates.dismiss(one.titleId(), one.titleId());
                    return one;
                });
    }

    @Test
    void copiesGoToTheTitleThatStaysAndEverybodyIsTold() {
        var kept = create(Plain.BOOK);
        var dropped = create(SAME_WORK + "830 ## $aЕсть только здесь\n");
        var copy = copy(dropped.titleId());
        table.outbox.clear();

        var merge = merge(kept, dropped, true);

        assertThat(titleOf(copy)).isEqualTo(kept.titleId());
        assertThat(merge.copies()).isEqualTo(1);
        assertThat(moves)
                .containsExactly(new CopiesMoved(dropped.titleId(), kept.titleId(), List.of(copy)));
        assertThat(table.outbox.of(CopyChanged.TOPIC))
                .singleElement()
                .asString()
                .contains(copy.toString(), kept.titleId().toString());
        assertThat(table.outbox.of(TitleChanged.TOPIC))
                .hasSize(1)
                .allMatch(event -> event.contains(dropped.titleId().toString()));
        assertRefused(CatalogRefusal.TITLE_UNKNOWN, () -> records.find(dropped.titleId()));
        assertThat(duplicates.open("NSK", Optional.empty(), 5).items()).isEmpty();
    }

    @Test
    void aDeskThatHasTheCopyInHandIsWaitedForSoThatItsLoanFollowsToo() {
        var kept = create(Plain.BOOK);
        var dropped = create(SAME_WORK);
        var copy = copy(dropped.titleId());

        var merging =
                table.transactions.inNew(
                        () -> {
                            table.database.list(
                                    "select id from catalog.copy where id = ? for key share",
                                    row -> row.getObject(1, UUID.class),
                                    copy);
                            var coming =
                                    CompletableFuture.supplyAsync(() -> merge(kept, dropped, true));
                            await().until(this::somebodyWaits);
                            assertThat(moves).isEmpty();
                            return coming;
                        });

        assertThat(merging.join().copies()).isEqualTo(1);
        assertThat(titleOf(copy)).isEqualTo(kept.titleId());
    }

    private boolean somebodyWaits() {
        return table.database
                        .first(
                                "select count(*) from pg_locks where not granted",
                                row -> row.getLong(1))
                        .orElseThrow()
                > 0;
    }

    @Test
    void theTitleThatStaysTakesOverWhatOnlyTheOtherHas() {
        var kept = create(SAME_WORK);
        var dropped = create(Plain.BOOK.replace("512 с.", "999 с.") + "330 ## $aАннотация\n");

        merge(kept, dropped, true);

        assertThat(text(kept)).contains("330 ## $aАннотация", "978-5-17-087888-8", "512 с.");
        assertThat(text(kept)).doesNotContain("999 с.");
        assertThat(records.find(kept.titleId()).version().version()).isEqualTo(2);
    }

    @Test
    void whoHasNotSeenThePresentRecordsCannotMergeThem() {
        var kept = create(Plain.BOOK);
        var dropped = create(SAME_WORK);
        edit(dropped, SAME_WORK.replace("512 с.", "514 с."));

        assertRefused(
                CatalogRefusal.TITLE_CHANGED_MEANWHILE, () -> duplicates.merge(of(kept, dropped)));
        assertRefused(
                CatalogRefusal.TITLE_MERGED_WITH_ITSELF, () -> duplicates.merge(of(kept, kept)));
    }

    @Test
    void undoingBringsBothRecordsAndTheCopiesBack() {
        var kept = create(SAME_WORK);
        var dropped = create(Plain.BOOK + "330 ## $aАннотация\n");
        var own = copy(kept.titleId());
        var moved = copy(dropped.titleId());
        var before = List.of(text(kept), text(dropped));
        var merge = merge(kept, dropped, true);
        table.outbox.clear();

        var undone = table.act(() -> duplicates.undo(merge.id()));

        assertThat(undone.undoneAt()).isPresent();
        assertThat(List.of(text(kept), text(dropped))).isEqualTo(before);
        assertThat(titleOf(own)).isEqualTo(kept.titleId());
        assertThat(titleOf(moved)).isEqualTo(dropped.titleId());
        assertThat(moves).hasSize(2);
        assertThat(moves.get(1).to()).isEqualTo(dropped.titleId());
        assertThat(table.outbox.of(TitleChanged.TOPIC)).hasSize(2);
        assertThat(table.act(() -> duplicates.undo(merge.id()))).isEqualTo(undone);
    }

    @Test
    void whatWasEditedAfterTheMergeStaysWhenItIsUndone() {
        var kept = create(SAME_WORK);
        var dropped = create(Plain.BOOK + "330 ## $aАннотация\n");
        var merge = merge(kept, dropped, true);
        var edited = text(kept).replace("512 с.", "514 с.");
        table.act(() -> records.edit(new EditRecord(kept.titleId(), 2, Plain.content(edited))));

        table.act(() -> duplicates.undo(merge.id()));

        assertThat(text(kept)).contains("514 с.").doesNotContain("Аннотация", "978-5");
    }

    @Test
    void afterADayAMergeStays() {
        var merge = merge(create(Plain.BOOK), create(SAME_WORK), false);
        table.clock.passes(Duration.ofHours(25));

        assertRefused(CatalogRefusal.MERGE_TOO_OLD, () -> duplicates.undo(merge.id()));
    }

    @Test
    void aMergeThatWasFollowedByAnotherIsUndoneInTurn() {
        var first = create(Plain.BOOK);
        var second = create(SAME_WORK);
        var third = create(SAME_WORK);
        var copy = copy(first.titleId());
        var inner = merge(second, first, false);
        var outer = merge(third, second, false);
        assertThat(titleOf(copy)).isEqualTo(third.titleId());

        assertRefused(CatalogRefusal.MERGE_FOLLOWED, () -> duplicates.undo(inner.id()));
        table.act(() -> duplicates.undo(outer.id()));
        table.act(() -> duplicates.undo(inner.id()));

        assertThat(titleOf(copy)).isEqualTo(first.titleId());
        assertThat(text(first)).contains("Тихий Дон");
    }

    @Test
    void aMergedTitleIsNotRestoredButUnmerged() {
        var kept = create(Plain.BOOK);
        var dropped = create(SAME_WORK);
        merge(kept, dropped, false);

        assertRefused(CatalogRefusal.TITLE_MERGED, () -> records.restore(dropped.titleId(), 1, 2));
    }

    private RecordVersion create(String text) {
        return table.act(() -> records.create(order(text, true), Optional.empty()));
    }

    private static CreateRecord order(String text, boolean evenIfThere) {
        return new CreateRecord("NSK", Plain.content(text), evenIfThere);
    }

    private RecordVersion edit(RecordVersion base, String text) {
        var order = new EditRecord(base.titleId(), base.version(), Plain.content(text));
        return table.act(() -> records.edit(order));
    }

    private TitleMerge merge(RecordVersion kept, RecordVersion dropped, boolean takeOver) {
        var order =
                new MergeTitles(
                        kept.titleId(),
                        records.find(kept.titleId()).version().version(),
                        dropped.titleId(),
                        records.find(dropped.titleId()).version().version(),
                        takeOver);
        return table.act(() -> duplicates.merge(order));
    }

    private static MergeTitles of(RecordVersion kept, RecordVersion dropped) {
        return new MergeTitles(
                kept.titleId(), kept.version(), dropped.titleId(), dropped.version(), false);
    }

    /** The record in the plain form, without the stamp of its version. */
    private String text(RecordVersion title) {
        return records.plain(records.find(title.titleId()).content())
                .replaceAll("(?m)^005.*\n", "");
    }

    private UUID copy(UUID title) {
        var id = Ids.next(Clock.systemUTC());
        table.database.change(
                "insert into catalog.copy (id, version, title_id, library, branch, barcode, state)"
                        + " values (?, 1, ?, 'NSK', 'NSK-1', ?, 'LENDABLE')",
                id,
                title,
                id.toString());
        return id;
    }

    private UUID titleOf(UUID copy) {
        return table.database
                .first(
                        "select title_id from catalog.copy where id = ?",
                        row -> row.getObject(1, UUID.class),
                        copy)
                .orElseThrow();
    }

    private void assertRefused(Refusal reason, Supplier<?> act) {
        assertThatThrownBy(() -> table.act(act::get))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
