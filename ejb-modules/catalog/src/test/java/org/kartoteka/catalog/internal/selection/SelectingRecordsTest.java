package org.kartoteka.catalog.internal.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.kartoteka.catalog.internal.selection.Choosing.changedSince;
import static org.kartoteka.catalog.internal.selection.Choosing.duplicates;
import static org.kartoteka.catalog.internal.selection.Choosing.importedBy;
import static org.kartoteka.catalog.internal.selection.Choosing.language;
import static org.kartoteka.catalog.internal.selection.Choosing.marked;
import static org.kartoteka.catalog.internal.selection.Choosing.titleBegins;
import static org.kartoteka.catalog.internal.selection.Choosing.years;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.ExportColumn;
import org.kartoteka.catalog.api.ExportCount;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.ExportOrder;
import org.kartoteka.catalog.api.FieldCondition;
import org.kartoteka.catalog.api.FieldMatch;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.catalog.api.SelectionRule;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.domain.TitleViews;
import org.kartoteka.catalog.domain.selection.FieldPattern;
import org.kartoteka.catalog.internal.HouseForTests;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.catalog.internal.TestDatabase;
import org.kartoteka.catalog.internal.TestTransactions;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.GeneratedRecords;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.TestFiles;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.kernel.error.Fault;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** Selections over a real database: who is among them, how many, and in which files they leave. */
class SelectingRecordsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final TestTransactions transactions = TestDatabase.empty();
    private final Database database = new Database(transactions.source());
    private final SelectionsBean selections = new SelectionsBean();

    @BeforeEach
    void openTheDoor() {
        HouseForTests.libraries(database);
        selections.database = database;
        comesIn("*");
    }

    private void comesIn(String... branches) {
        var directory = HouseForTests.directory(database);
        var rights = HouseForTests.rights(directory, StaffForTests.in(branches));
        selections.rights = new SelectionRights(directory, rights);
    }

    @Test
    void eachConditionNarrowsTheSelection() {
        var nose = title("Нос", "1982", "rus", "821.161.1-3");
        var coat = title("Шинель", "1990", "rus", "821.161.1-3");
        var numbers = title("Начала математики", "2001", "eng", "51.1");

        assertThat(found(all())).containsExactly(nose, coat, numbers);
        assertThat(found(all().with(udc(FieldMatch.BEGINS, "51")))).containsExactly(numbers);
        assertThat(found(all().with(udc(FieldMatch.BEGINS, "821")))).containsExactly(nose, coat);
        assertThat(found(years(1985, 1995))).containsExactly(coat);
        assertThat(found(years(1990, 2001))).containsExactly(coat, numbers);
        assertThat(found(titleBegins("Н"))).containsExactly(nose, numbers);
        assertThat(found(titleBegins("нАЧА"))).containsExactly(numbers);
        assertThat(found(language("eng"))).containsExactly(numbers);
        assertThat(found(RecordSelection.of("NSK", List.of(coat)))).containsExactly(coat);
        assertThat(found(RecordSelection.all("MSK"))).isEmpty();
    }

    @Test
    void aWithdrawnTitleIsInNoSelection() {
        var nose = title("Нос", "1982", "rus", "821");
        database.change("update catalog.title set withdrawn = true where id = ?", nose);

        assertThat(found(all())).isEmpty();
    }

    @Test
    void whatIsUnusualInATextIsFoundAsItStands() {
        var odd = title("100% \"правда\"_\\ и =1+1", "1982", "rus", "0\"0\\");
        title("Нос", "1982", "rus", "821");

        assertThat(found(titleBegins("100% \"правда\"_\\"))).containsExactly(odd);
        assertThat(found(titleBegins("100_"))).isEmpty();
        assertThat(found(all().with(udc(FieldMatch.IS, "0\"0\\")))).containsExactly(odd);
    }

    @Test
    void marksImportsChangesAndDuplicatesSelect() {
        var nose = title("Нос", "1982", "rus", "821");
        var coat = title("Шинель", "1990", "rus", "821");
        var cart = title("Коляска", "1990", "rus", "821");
        var load = UUID.randomUUID();
        database.change("update catalog.title set act = ? where id = ?", load, nose);
        database.change(
                "update catalog.title set version = 2, change = 'EDITED', act = null where id = ?",
                nose);
        database.change(
                "insert into catalog.title_mark values (?, 'HERITAGE', 'x', 'ivanova', now())",
                coat);
        database.change(
                "insert into catalog.duplicate_pair (library, first_id, second_id, reason)"
                        + " values ('NSK', ?, ?, 'WORK')",
                coat,
                cart);
        database.change("update catalog.title set changed_at = ? where id <> ?", NOON, cart);

        assertThat(found(importedBy(load))).containsExactly(nose);
        assertThat(found(marked(EditionMark.HERITAGE))).containsExactly(coat);
        assertThat(found(marked(EditionMark.FOREIGN_AGENT))).isEmpty();
        assertThat(found(duplicates())).containsExactly(coat, cart);
        assertThat(found(changedSince(NOON))).contains(nose, coat);
        assertThat(found(changedSince(NOON.plusMillis(1)))).doesNotContain(nose, coat);
    }

    @Test
    void theDatabaseAndJavaUnderstandAConditionAlike() {
        var records = GeneratedRecords.of(MarcFormat.RUSMARC, 20261123, 60);
        records.forEach(this::title);

        for (var record : records) {
            var field = (DataField) record.fields().get(record.fields().size() - 1);
            var last = field.subfields().get(field.subfields().size() - 1);
            var text = last.value().substring(0, Math.min(3, last.value().length()));
            if (text.isEmpty()) {
                continue;
            }
            for (var match : List.of(FieldMatch.BEGINS, FieldMatch.CONTAINS, FieldMatch.IS)) {
                var condition =
                        new FieldCondition(
                                field.tag(),
                                Optional.of(String.valueOf(last.code())),
                                match,
                                Optional.of(match == FieldMatch.IS ? last.value() : text));
                var expected = inJava(records, condition);
                assertThat(selections.count(all().with(condition)).records())
                        .as(condition.toString())
                        .isEqualTo(expected)
                        .isPositive();
            }
        }
    }

    private static long inJava(List<MarcRecord> records, FieldCondition condition) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        var pattern = Pattern.compile(FieldPattern.of(condition), flags);
        return records.stream().filter(r -> pattern.matcher(r.canonical()).find()).count();
    }

    @Test
    void aSelectionIsCountedAndReadPageByPage() {
        for (int i = 0; i < 25; i++) {
            title("Книга " + i, "1990", "rus", "821");
        }

        var first = selections.titles(all(), Optional.empty(), 20);
        var second = selections.titles(all(), first.next(), 20);

        assertThat(selections.count(all()).records()).isEqualTo(25);
        assertThat(selections.count(all()).more()).isFalse();
        assertThat(first.items()).hasSize(20);
        assertThat(second.items()).hasSize(5).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void aConditionThatIsNoneIsRefusedWithItsPlace() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(
                        () ->
                                selections.count(
                                        all().with(
                                                        new FieldCondition(
                                                                "6#",
                                                                Optional.of("ab"),
                                                                FieldMatch.IS,
                                                                Optional.empty()))))
                .satisfies(
                        e ->
                                assertThat(e.faults())
                                        .extracting(Fault::place, Fault::refusal)
                                        .containsExactly(
                                                tuple("/field/tag", SelectionRule.TAG_UNFIT),
                                                tuple("/field/subfield", SelectionRule.CODE_UNFIT),
                                                tuple("/field/value", SelectionRule.TEXT_MISSING)));
        refused(() -> selections.count(years(2000, 1990)), CatalogRefusal.SELECTION_MALFORMED);
        refused(() -> selections.count(language("russian")), CatalogRefusal.SELECTION_MALFORMED);
    }

    @Test
    void onlyItsOwnStaffTakesTheRecordsOfALibrary() {
        comesIn("OMSK-1");

        refused(() -> selections.count(all()), AccessRefusal.WRONG_BRANCH);
        refused(
                () -> written(all(), ExportOrder.as(ExportFormat.MARCXML)),
                AccessRefusal.WRONG_BRANCH);
        refused(() -> selections.count(RecordSelection.all("TOM")), CatalogRefusal.LIBRARY_UNKNOWN);
    }

    @Test
    void aWholeLibraryLeavesInTheOrderOfItsIds() {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 1203; i++) {
            title(book("n" + i, "Книга " + i, "1990", "rus", "821"));
            numbers.add("n" + i);
        }
        var out = new ByteArrayOutputStream();

        var count = selections.export(all(), ExportOrder.as(ExportFormat.ISO2709), out);

        assertThat(count).isEqualTo(new ExportCount(1203, 0));
        assertThat(TestFiles.records(out.toByteArray()))
                .extracting(record -> record.control("001").orElseThrow())
                .isEqualTo(numbers);
    }

    @Test
    void whatAFormatCannotHoldIsLeftOutAndCountedUnlessItIsSaidInTheOtherDialect() {
        title("Нос", "1982", "rus", "821");
        title(
                new MarcRecord(
                        MarcFormat.MARC21,
                        "00000nam a2200000 a 4500",
                        List.of(
                                new ControlField("001", "m"),
                                DataField.of("245", "10", "a", "The nose"))));
        var own = ExportOrder.as(ExportFormat.IRBIS);
        var converted =
                new ExportOrder.WholeRecords(
                        ExportFormat.IRBIS, Optional.of(RecordDialect.RUSMARC));

        assertThat(selections.export(all(), own, new ByteArrayOutputStream()))
                .isEqualTo(new ExportCount(1, 1));
        assertThat(selections.export(all(), converted, new ByteArrayOutputStream()))
                .isEqualTo(new ExportCount(2, 0));
    }

    @Test
    void recordsAreSaidInTheDialectAskedFor() {
        title("Нос", "1982", "rus", "821");
        for (var format : List.of(ExportFormat.ISO2709, ExportFormat.MARCXML)) {
            var order = new ExportOrder.WholeRecords(format, Optional.of(RecordDialect.MARC21));

            var read = TestFiles.records(written(all(), order));

            assertThat(read).hasSize(1);
            assertThat(read.get(0).format()).isEqualTo(MarcFormat.MARC21);
            assertThat(read.get(0).first("245", 'a').orElse("")).startsWith("Нос");
        }
    }

    @Test
    void aTableHasItsHeadItsColumnsAndNoFormula() {
        title("=HYPERLINK(\"x\"), или Нос", "1982", "rus", "821");
        var columns = List.of(ExportColumn.TITLE, ExportColumn.YEAR, ExportColumn.LANGUAGES);
        var order = new ExportOrder.Table(columns, Locale.ROOT);

        assertThat(new String(written(all(), order), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\ufeffЗаглавие,Год,Языки\r\n"
                                + "\"'=HYPERLINK(\"\"x\"\"), или Нос\",1982,rus\r\n");
        assertThat(
                        new String(
                                written(
                                        RecordSelection.all("MSK"),
                                        new ExportOrder.Table(columns, Locale.ENGLISH)),
                                StandardCharsets.UTF_8))
                .isEqualTo("\ufeffTitle,Year,Languages\r\n");
    }

    private byte[] written(RecordSelection selection, ExportOrder order) {
        var out = new ByteArrayOutputStream();
        selections.export(selection, order, out);
        return out.toByteArray();
    }

    private List<UUID> found(RecordSelection selection) {
        return transactions.inNew(
                () ->
                        selections.titles(selection, Optional.empty(), 100).items().stream()
                                .map(TitleView::id)
                                .toList());
    }

    private UUID title(String title, String year, String language, String udc) {
        return title(book(UUID.randomUUID().toString(), title, year, language, udc));
    }

    private UUID title(MarcRecord record) {
        var id = Ids.next(Clock.systemUTC());
        var view = TitleViews.of(id, 1, "NSK", BibliographicView.of(record));
        database.change(
                "insert into catalog.title (id, version, library, origin_key, record_hash, view,"
                        + " record, created_at) values (?, 1, 'NSK', ?, 'h', ?, ?, now())",
                id,
                record.control("001").orElseThrow(),
                Json.write(view),
                record.canonical());
        return id;
    }

    private static MarcRecord book(
            String number, String title, String year, String language, String udc) {
        return new MarcRecord(
                MarcFormat.RUSMARC,
                "00000nam0 2200000 i 450 ",
                List.of(
                        new ControlField("001", number),
                        DataField.of("101", "0 ", "a", language),
                        DataField.of("200", "1 ", "a", title),
                        DataField.of("210", "  ", "a", "Москва", "d", year),
                        DataField.of("675", "  ", "a", udc)));
    }

    private static FieldCondition udc(FieldMatch match, String value) {
        return new FieldCondition("675", Optional.of("a"), match, Optional.of(value));
    }

    private static RecordSelection all() {
        return RecordSelection.all("NSK");
    }

    private static void refused(Supplier<?> act, Refusal why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::get)
                .satisfies(thrown -> assertThat(thrown.refusal()).isEqualTo(why));
    }
}
