package org.kartoteka.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.ImportState;

/** What an import does with records and copies, on a real database. */
class ImportingAFileTest {

    private static final byte[] NLR = ImportFixture.file("nlr-81-cp1251.iso");
    private static final byte[] IRBIS = ImportFixture.file("istu-150.irbis.txt");
    private static final Charset CP1251 = Charset.forName("windows-1251");

    private final ImportFixture catalogue = new ImportFixture();

    @Test
    void everyRecordOfTheFileBecomesATitle() throws InterruptedException {
        var done = catalogue.imported(NLR);

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.read()).isEqualTo(81);
        assertThat(done.created()).isEqualTo(81);
        assertThat(done.bytesRead()).isEqualTo(NLR.length);
        assertThat(done.finishedAt()).contains(ImportFixture.CLOCK.instant());
        assertThat(catalogue.count("catalog.title")).isEqualTo(81);
        assertThat(catalogue.outbox.of("catalog.records")).hasSize(81);
        assertThat(
                        catalogue.texts(
                                "select view from catalog.title where origin_key like ?",
                                "%\\\\5996"))
                .singleElement()
                .asString()
                .contains("\"title\":\"Задачи и этюды\"");
    }

    @Test
    void theSameFileAgainChangesNothing() throws InterruptedException {
        catalogue.imported(NLR);
        var rows = catalogue.texts("select id || ' ' || xmin from catalog.title order by id");
        catalogue.outbox.clear();

        var again = catalogue.imported(NLR);

        assertThat(again.unchanged()).isEqualTo(81);
        assertThat(again.created() + again.updated() + again.refused()).isZero();
        assertThat(catalogue.texts("select id || ' ' || xmin from catalog.title order by id"))
                .isEqualTo(rows);
        assertThat(catalogue.outbox.of("catalog.records")).isEmpty();
    }

    @Test
    void aChangedRecordGetsANewVersionAndOneEvent() throws InterruptedException {
        catalogue.imported(NLR);
        catalogue.outbox.clear();

        var changed = catalogue.imported(recoded(NLR, "Задачи и этюды", "Загадки шахмат"));

        assertThat(changed.updated()).isPositive();
        assertThat(changed.updated() + changed.unchanged()).isEqualTo(81);
        assertThat(
                        catalogue.texts(
                                "select view from catalog.title where origin_key like ?",
                                "%\\\\5996"))
                .singleElement()
                .asString()
                .contains("Загадки шахмат", "\"version\":2");
        assertThat(catalogue.outbox.of("catalog.records")).hasSize((int) changed.updated());
    }

    @Test
    void theLaterOfTwoRecordsWithOneKeyWins() throws InterruptedException {
        var one = ImportFixture.file("nlr-1-cp1251.iso");
        var other = recoded(one, "Светильник Сибири", "Светильник Севера");

        var done = catalogue.imported(joined(one, other));

        assertThat(done.created()).isEqualTo(1);
        assertThat(done.updated()).isEqualTo(1);
        assertThat(catalogue.count("catalog.title")).isEqualTo(1);
        assertThat(catalogue.texts("select version::text from catalog.title")).containsExactly("2");
        assertThat(catalogue.texts("select view from catalog.title").get(0))
                .contains("Светильник Севера");
        assertThat(catalogue.outbox.of("catalog.records")).hasSize(1);
    }

    @Test
    void aRecordThatComesAgainBringsItsWithdrawnTitleBack() throws InterruptedException {
        var one = ImportFixture.file("nlr-1-cp1251.iso");
        catalogue.imported(one);
        catalogue.database.change("update catalog.title set withdrawn = true");

        var again = catalogue.imported(one);

        assertThat(again.updated()).isEqualTo(1);
        assertThat(catalogue.count("catalog.title where not withdrawn")).isEqualTo(1);
    }

    @Test
    void everyChangeIsStampedByTheDatabase() throws InterruptedException {
        catalogue.imported(ImportFixture.file("nlr-1-cp1251.iso"));

        assertThat(
                        catalogue.count(
                                "catalog.title where changed_at"
                                        + " between now() - interval '1 minute' and now()"))
                .isEqualTo(1);
    }

    @Test
    void copiesComeWithTheirNumbersAndMarks() throws InterruptedException {
        var done = catalogue.imported(IRBIS);

        long inFile = numberedCopies();
        long taken = catalogue.count("catalog.copy");
        assertThat(done.copiesAdded()).isEqualTo(taken);
        assertThat(taken + refusedCopies()).isEqualTo(inFile);
        assertThat(
                        catalogue.texts(
                                "select inventory_number || ' ' || branch || ' ' || state"
                                        + " from catalog.copy where barcode = '6642906664685'"))
                .containsExactly("666468 NSK-1 LENDABLE");
        assertThat(catalogue.outbox.of("catalog.copies")).hasSize((int) taken);
    }

    @Test
    void copiesGoWhereThePlaceOfTheFileIsKnownToBe() throws InterruptedException {
        catalogue.aliases = Map.of("кх", "NSK-2");

        catalogue.imported(IRBIS);

        assertThat(
                        catalogue.texts(
                                "select branch from catalog.copy where barcode = '6642906664685'"))
                .containsExactly("NSK-2");
    }

    @Test
    void copiesAgainChangeNothing() throws InterruptedException {
        catalogue.imported(IRBIS);
        var rows = catalogue.texts("select id || ' ' || xmin from catalog.copy order by id");
        catalogue.outbox.clear();

        var again = catalogue.imported(IRBIS);

        assertThat(again.copiesAdded()).isZero();
        assertThat(catalogue.texts("select id || ' ' || xmin from catalog.copy order by id"))
                .isEqualTo(rows);
        assertThat(catalogue.outbox.of("catalog.copies")).isEmpty();
    }

    @Test
    void whatTheDeskSaysOfACopyStandsUntilTheRecordChanges() throws InterruptedException {
        catalogue.imported(IRBIS);
        catalogue.database.change(
                "update catalog.copy set state = 'MISSING' where barcode = '6642906664685'");

        catalogue.imported(IRBIS);
        var afterSame = state("6642906664685");
        catalogue.imported(replaced(IRBIS, "Голоценовый вулканизм", "Поздний вулканизм"));

        assertThat(afterSame).isEqualTo("MISSING");
        assertThat(state("6642906664685")).isEqualTo("LENDABLE");
    }

    @Test
    void aBarcodeOfAnotherTitleRefusesTheCopyAndNotTheRecord() throws InterruptedException {
        catalogue.imported(irbis("Первая", "1", "4600000000017"));

        var second = catalogue.imported(irbis("Вторая", "2", "4600000000017"));

        assertThat(second.created()).isEqualTo(1);
        assertThat(second.refused()).isZero();
        assertThat(catalogue.count("catalog.copy")).isEqualTo(1);
        assertThat(catalogue.ledger.problems(second.id(), 0, "", 10))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.reason()).isEqualTo("COPY_BARCODE_TAKEN");
                            assertThat(line.arguments()).containsExactly("1", "2");
                            assertThat(line.whole()).isFalse();
                        });
    }

    @Test
    void aCopyWithoutBarcodeGetsOneFromItsLibraryAndNumber() throws InterruptedException {
        catalogue.imported(irbis("Книга", "77/3", ""));

        assertThat(catalogue.texts("select barcode from catalog.copy")).containsExactly("NSK-77/3");
    }

    @Test
    void aRecordWithoutTitleIsRefusedWithItsBytes() throws InterruptedException {
        var file = "#920: PAZK\n#10: ^A5-7443-0043-0\n*****\n".getBytes(StandardCharsets.UTF_8);

        var done = catalogue.imported(joined(file, irbis("Есть", "5", "")));

        assertThat(done.refused()).isEqualTo(1);
        assertThat(done.created()).isEqualTo(1);
        assertThat(done.read()).isEqualTo(2);
        var line = catalogue.ledger.problems(done.id(), 0, "", 10).get(0);
        assertThat(line.reason()).isEqualTo("RECORD_WITHOUT_TITLE");
        assertThat(line.whole()).isTrue();
        assertThat(
                        new String(
                                catalogue.ledger.raw(done.id(), 1).orElseThrow(),
                                StandardCharsets.UTF_8))
                .contains("5-7443-0043-0");
    }

    @Test
    void anUnreadableRecordIsRefusedAndTheOthersComeIn() throws InterruptedException {
        var broken = NLR.clone();
        Arrays.fill(broken, 0, 40, (byte) '?');

        var done = catalogue.imported(broken);

        assertThat(done.refused()).isPositive();
        assertThat(done.created() + done.refused()).isEqualTo(81);
        assertThat(
                        catalogue.ledger.problems(done.id(), 0, "", 500).stream()
                                .filter(ImportLedger.Line::whole))
                .hasSize((int) done.refused())
                .allSatisfy(line -> assertThat(line.rawSize()).isPositive());
    }

    @Test
    void theMeterIsToldWhatTheImportSays() throws InterruptedException {
        var done = catalogue.imported(NLR);

        assertThat(catalogue.meter.counts().created()).isEqualTo(done.created());
        assertThat(catalogue.meter.share()).isZero();
    }

    @Test
    void thePiecesGoWhenTheImportIsDone() throws InterruptedException {
        catalogue.imported(NLR);
        assertThat(catalogue.count("catalog.import_chunk")).isPositive();

        catalogue.uploads.discardSpent();

        assertThat(catalogue.count("catalog.import_chunk")).isZero();
    }

    private String state(String barcode) {
        return catalogue.texts("select state from catalog.copy where barcode = ?", barcode).get(0);
    }

    /** Field 910 with a number (^B) or a barcode (^H); «б/н» means that there is no number. */
    private static long numberedCopies() {
        return new String(IRBIS, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("#910: "))
                .filter(line -> line.matches(".*\\^[BbHh][^^]+.*"))
                .filter(line -> !line.contains("^Bб/н"))
                .count();
    }

    private long refusedCopies() {
        return catalogue
                .texts("select arguments from catalog.import_refusal where reason like 'COPY_%'")
                .stream()
                .mapToLong(arguments -> Long.parseLong(arguments.split("\"")[1]))
                .sum();
    }

    private static byte[] irbis(String title, String number, String barcode) {
        return ("#920: PAZK\n#903: "
                        + title
                        + "\n#200: ^A"
                        + title
                        + "\n#910: ^A0^B"
                        + number
                        + (barcode.isEmpty() ? "" : "^H" + barcode)
                        + "^DХР\n*****\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] recoded(byte[] file, String from, String to) {
        assertThat(from).hasSameSizeAs(to);
        return new String(file, CP1251).replace(from, to).getBytes(CP1251);
    }

    private static byte[] replaced(byte[] file, String from, String to) {
        return new String(file, StandardCharsets.UTF_8)
                .replace(from, to)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
