package org.kartoteka.catalog.internal.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.CreateRecord;
import org.kartoteka.catalog.api.EditRecord;
import org.kartoteka.catalog.api.MergedField.Side;
import org.kartoteka.catalog.api.RecordChange;
import org.kartoteka.catalog.api.RecordRule;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.catalog.domain.record.Plain;
import org.kartoteka.kernel.error.Fault;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.security.AccessRefusal;

class EditingARecordTest {

    private final CataloguersTable table = new CataloguersTable();
    private final RecordsBean records = table.records();

    @Test
    void aNewRecordGetsANumberAStampAndAnEvent() {
        var made = create(Plain.BOOK);

        var text = records.plain(records.find(made.titleId()).content());
        assertThat(text).contains("001 " + made.titleId(), "005 20261123060000.0", "$aТихий Дон");
        assertThat(made.version()).isEqualTo(1);
        assertThat(table.outbox.of(TitleChanged.TOPIC))
                .containsExactly(
                        "{\"titleId\":\""
                                + made.titleId()
                                + "\",\"version\":1,\"library\":\"NSK\"}");
        assertThat(table.audit).containsExactly("catalog.create-record " + made.titleId());
        assertThat(table.database.first("select view from catalog.title", row -> row.getString(1)))
                .get()
                .asString()
                .contains("Тихий Дон", "9785170878888");
    }

    @Test
    void aFaultyRecordIsRefusedWithAllItsFaultsAndLeavesNothing() {
        var faulty =
                Plain.BOOK.replace("087888-8", "087888-7").replace("200 1# $aТихий Дон", "200 1# ");

        assertThatThrownBy(() -> create(faulty))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> {
                            assertThat(e.refusal()).isEqualTo(CatalogRefusal.RECORD_FAULTY);
                            assertThat(e.faults())
                                    .extracting(Fault::refusal)
                                    .containsExactlyInAnyOrder(
                                            RecordRule.TITLE_MISSING, RecordRule.ISBN_WRONG);
                        });
        assertThat(table.outbox.of(TitleChanged.TOPIC)).isEmpty();
    }

    @Test
    void aNumberOfTheLibraryIsNotUsedTwice() {
        create("001 NSK-1\n" + Plain.BOOK);

        assertRefused(CatalogRefusal.RECORD_NUMBER_TAKEN, () -> create("001 NSK-1\n" + Plain.BOOK));
    }

    @Test
    void theSameKeyMakesOneTitle() {
        var key = Optional.of(new IdempotencyKey("ivanova", "k1"));
        var order = new CreateRecord("NSK", Plain.content(Plain.BOOK), true);

        var first = table.act(() -> records.create(order, key));
        var second = table.act(() -> records.create(order, key));

        assertThat(second).isEqualTo(first);
        assertThat(table.outbox.of(TitleChanged.TOPIC)).hasSize(1);
    }

    @Test
    void everyVersionIsKeptWithWhoAndWhen() {
        var made = create(Plain.BOOK);
        table.enters("petrov");
        var second = edit(made, Plain.BOOK.replace("512 с.", "514 с."));
        table.enters("ivanova");
        var third = edit(second, Plain.BOOK.replace("Москва", "М."));

        assertThat(table.act(() -> records.versions(made.titleId(), Optional.empty(), 10)).items())
                .extracting(RecordVersion::version, RecordVersion::change, RecordVersion::changedBy)
                .containsExactly(
                        tuple(3L, RecordChange.EDITED, "ivanova"),
                        tuple(2L, RecordChange.EDITED, "petrov"),
                        tuple(1L, RecordChange.CREATED, "ivanova"));
        assertThat(records.plain(records.version(made.titleId(), 2).content())).contains("514 с.");
        assertThat(records.find(made.titleId()).version()).isEqualTo(third);
        assertThat(records.compare(made.titleId(), 2, 3))
                .extracting(d -> d.tag())
                .containsExactlyInAnyOrder("210", "215");
    }

    @Test
    void pagesOfVersionsFollowEachOther() {
        var made = create(Plain.BOOK);
        var last = made;
        for (int i = 0; i < 4; i++) {
            last = edit(last, Plain.BOOK.replace("512 с.", 600 + i + " с."));
        }

        var first = records.versions(made.titleId(), Optional.empty(), 3);
        var second = records.versions(made.titleId(), first.next(), 3);

        assertThat(first.items()).extracting(RecordVersion::version).containsExactly(5L, 4L, 3L);
        assertThat(second.items()).extracting(RecordVersion::version).containsExactly(2L, 1L);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void savingWithoutAChangeMakesNoVersion() {
        var made = create(Plain.BOOK);
        table.clock.passes(Duration.ofHours(1));

        var again = edit(made, Plain.BOOK);

        assertThat(again).isEqualTo(made);
        assertThat(table.outbox.of(TitleChanged.TOPIC)).hasSize(1);
    }

    @Test
    void theSecondOfTwoCataloguersIsToldAndGetsBothChangesMerged() {
        var made = create(Plain.BOOK);
        table.enters("petrov");
        edit(made, Plain.BOOK.replace("512 с.", "514 с.").replace("$eроман", "$eэпопея"));
        table.enters("ivanova");
        var mine = Plain.BOOK.replace("Москва", "М.").replace("$eроман", "$eроман в 4 кн.");

        assertThatThrownBy(() -> edit(made, mine))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> {
                            assertThat(e.refusal())
                                    .isEqualTo(CatalogRefusal.TITLE_CHANGED_MEANWHILE);
                            assertThat(e.arguments()).isEqualTo(List.of("2", "petrov"));
                        });

        var merge = records.merge(new EditRecord(made.titleId(), 1, Plain.content(mine)));
        assertThat(merge.theirs().changedBy()).isEqualTo("petrov");
        assertThat(merge.clashes()).isEqualTo(1);
        assertThat(records.plain(merge.merged())).contains("514 с.", "$aМ.", "эпопея");
        assertThat(merge.fields())
                .filteredOn(field -> field.side() == Side.CLASH)
                .extracting(field -> field.tag())
                .containsExactly("200");

        var saved =
                table.act(() -> records.edit(new EditRecord(made.titleId(), 2, merge.merged())));
        assertThat(saved.version()).isEqualTo(3);
    }

    @Test
    void ofTwoWhoSaveAtTheSameMomentOneIsTold() throws Exception {
        var made = create(Plain.BOOK);
        var together = new CyclicBarrier(2);
        var desks = Executors.newFixedThreadPool(2);
        try {
            var one = desks.submit(() -> saved(made, "111 с.", together));
            var other = desks.submit(() -> saved(made, "222 с.", together));

            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
        } finally {
            desks.shutdownNow();
        }
        assertThat(records.find(made.titleId()).version().version()).isEqualTo(2);
    }

    private boolean saved(RecordVersion made, String pages, CyclicBarrier together)
            throws Exception {
        together.await();
        try {
            edit(made, Plain.BOOK.replace("512 с.", pages));
            return true;
        } catch (RefusedException e) {
            assertThat(e.refusal()).isEqualTo(CatalogRefusal.TITLE_CHANGED_MEANWHILE);
            return false;
        }
    }

    @Test
    void anEarlierVersionComesBackAsANewOne() {
        var made = create(Plain.BOOK);
        var second = edit(made, Plain.BOOK.replace("512 с.", "514 с."));

        var restored = table.act(() -> records.restore(made.titleId(), 1, second.version()));

        assertThat(restored.version()).isEqualTo(3);
        assertThat(restored.change()).isEqualTo(RecordChange.RESTORED);
        assertThat(records.plain(records.find(made.titleId()).content())).contains("512 с.");
        assertThat(records.plain(records.version(made.titleId(), 2).content())).contains("514 с.");
    }

    @Test
    void theNumberOfARecordStays() {
        var made = create(Plain.BOOK);

        assertThatThrownBy(() -> edit(made, "001 OTHER\n" + Plain.BOOK))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e ->
                                assertThat(e.faults())
                                        .extracting(Fault::refusal)
                                        .containsExactly(RecordRule.RECORD_NUMBER_FIXED));
    }

    @Test
    void aRecordOfAnotherLibraryIsNotOursToChange() {
        var made = create(Plain.BOOK);
        table.database.change("update catalog.title set library = 'MSK'");

        assertRefused(AccessRefusal.WRONG_BRANCH, () -> edit(made, Plain.BOOK));
        assertRefused(
                AccessRefusal.WRONG_BRANCH, () -> records.create(order("MSK"), Optional.empty()));
        assertRefused(
                CatalogRefusal.LIBRARY_UNKNOWN,
                () -> records.create(order("NIX"), Optional.empty()));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var made = create(Plain.BOOK);

        assertRefused(CatalogRefusal.TITLE_UNKNOWN, () -> records.find(UUID.randomUUID()));
        assertRefused(CatalogRefusal.VERSION_UNKNOWN, () -> records.version(made.titleId(), 7));
        assertRefused(CatalogRefusal.VERSION_UNKNOWN, () -> records.restore(made.titleId(), 7, 1));
    }

    @Test
    void theDatabaseLetsNobodyRewriteHistory() {
        var made = create(Plain.BOOK);
        edit(made, Plain.BOOK.replace("512 с.", "514 с."));

        assertThatThrownBy(
                        () ->
                                table.database.change(
                                        "update catalog.title_version set changed_by = 'x'"))
                .hasMessageContaining("versions of titles are not changed");
    }

    private static CreateRecord order(String library) {
        return new CreateRecord(library, Plain.content(Plain.BOOK), true);
    }

    private RecordVersion create(String text) {
        var order = new CreateRecord("NSK", Plain.content(text), true);
        return table.act(() -> records.create(order, Optional.empty()));
    }

    private RecordVersion edit(RecordVersion base, String text) {
        var order = new EditRecord(base.titleId(), base.version(), Plain.content(text));
        return table.act(() -> records.edit(order));
    }

    private void assertRefused(Refusal reason, Supplier<?> act) {
        assertThatThrownBy(() -> table.act(act::get))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
