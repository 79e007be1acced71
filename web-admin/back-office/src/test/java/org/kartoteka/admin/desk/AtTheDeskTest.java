package org.kartoteka.admin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.admin.page.Said;
import org.kartoteka.circulation.api.LoanView;

class AtTheDeskTest {

    private static final String CARD = "2910000000017";
    private static final String OTHER_CARD = "2910000000024";
    private static final Locale RUSSIAN = new Locale("ru");

    private final Library library = new Library();
    private final DeskSession desk = new DeskSession(Library.HERE, library, Library.CLOCK);

    @BeforeEach
    void openTheLibrary() {
        library.reader(CARD, "Иванова");
        library.reader(OTHER_CARD, "Петрова");
        library.copyOf("NSK-1", "Война и мир");
        library.copyOf("NSK-2", "Анна Каренина");
        library.copyOf("NSK-3", "Воскресение", Library.THERE);
    }

    @Test
    void aCardOpensItsReaderForLending() {
        var line = scan(CARD);

        assertThat(line.tone()).isEqualTo(Tone.YES);
        assertThat(desk.reader()).map(OpenReader::fullName).contains("Иванова Анна Петровна");
        assertThat(desk.mode()).isEqualTo(Mode.LEND);
    }

    @Test
    void ageIsCountedByTheDayOfTheBranch() {
        scan(CARD);

        assertThat(desk.reader()).map(OpenReader::age).contains(35);
    }

    @Test
    void anUnknownCardClosesWhoeverWasOpenSoThatNothingGoesToTheWrongReader() {
        scan(CARD);

        var line = scan("2910000000031");

        assertThat(line.tone()).isEqualTo(Tone.NO);
        assertThat(desk.reader()).isEmpty();
        assertThat(desk.mode()).isEqualTo(Mode.TAKE_BACK);
    }

    @Test
    void aMisreadCardIsNotLookedUpAndChangesNothing() {
        scan(CARD);

        var line = scan("2910000000018");

        assertThat(line.headline().key()).isEqualTo("desk.card-misread");
        assertThat(desk.reader()).map(r -> r.view().card()).contains(CARD);
    }

    @Test
    void whatStandsInTheWayOfLendingIsSaidAtOnce() {
        var late = library.keep(CARD, "Иванова", Library.TODAY.minusDays(1), Optional.of("долг"));
        library.lent(library.copyOf("NSK-9", "Идиот"), late, Library.TODAY.minusDays(3));

        var line = scan(CARD);

        assertThat(line.tone()).isEqualTo(Tone.NOTE);
        assertThat(keys(line.details()))
                .containsExactly("desk.card-expired", "desk.blocked", "desk.has-overdue");
    }

    @Test
    void aCardIsGoodOnItsLastDay() {
        library.keep(CARD, "Иванова", Library.TODAY, Optional.empty());

        assertThat(scan(CARD).tone()).isEqualTo(Tone.YES);
    }

    @Test
    void aCopyIsLentToTheOpenReaderAndSelected() {
        scan(CARD);

        var line = scan("NSK-1");

        assertThat(line.tone()).isEqualTo(Tone.YES);
        assertThat(words(line.headline())).isEqualTo("Выдано: Война и мир");
        assertThat(words(line.details().get(0))).contains("07.12.2026");
        assertThat(library.loans).extracting(LoanView::copyBarcode).containsExactly("NSK-1");
        assertThat(desk.reader().orElseThrow().selectedLoan())
                .map(l -> l.loan().copyBarcode())
                .contains("NSK-1");
    }

    @Test
    void aCopyScannedWithNobodyOpenIsTakenBackAndItsReaderNamed() {
        lend(CARD, "NSK-1");
        scan("%CLOSE");

        var line = scan("NSK-1");

        assertThat(line.tone()).isEqualTo(Tone.YES);
        assertThat(words(line.headline())).isEqualTo("Принято: Война и мир");
        assertThat(words(line.details().get(0))).contains("Иванова Анна Петровна", CARD);
        assertThat(library.loans).isEmpty();
    }

    @Test
    void aLateReturnToTheWrongBranchIsTakenAndBothAreSaid() {
        library.lent(
                library.copies.get("NSK-3"), library.readers.get(CARD), Library.TODAY.minusDays(3));

        var line = scan("NSK-3");

        assertThat(line.tone()).isEqualTo(Tone.NOTE);
        assertThat(keys(line.details()))
                .containsExactly("desk.whose", "desk.was-overdue", "desk.elsewhere");
        assertThat(words(line.details().get(2))).contains("Детская");
    }

    @Test
    void returningWithAReaderOpenTakesBackAndKeepsTheReader() {
        lend(CARD, "NSK-1");
        scan("%RETURN");

        var line = scan("NSK-1");

        assertThat(line.headline().key()).isEqualTo("desk.returned");
        assertThat(keys(line.details())).doesNotContain("desk.whose");
        assertThat(desk.reader()).map(OpenReader::loans).contains(List.of());
        assertThat(desk.mode()).isEqualTo(Mode.TAKE_BACK);
    }

    @Test
    void afterReturningTheReaderMayBorrowAgain() {
        lend(CARD, "NSK-1");
        scan("%RETURN");
        scan("NSK-1");
        scan("%LEND");

        assertThat(scan("NSK-2").headline().key()).isEqualTo("desk.lent");
    }

    @Test
    void lendingNeedsAReader() {
        var line = scan("%LEND");

        assertThat(line.tone()).isEqualTo(Tone.NO);
        assertThat(desk.mode()).isEqualTo(Mode.TAKE_BACK);
    }

    @Test
    void aCopyTheOpenReaderHasAlreadyIsNeitherLentNorReturnedButSelected() {
        lend(CARD, "NSK-1", "NSK-2");

        var line = scan("NSK-1");

        assertThat(line.tone()).isEqualTo(Tone.NOTE);
        assertThat(line.headline().key()).isEqualTo("desk.already-his");
        assertThat(library.loans).hasSize(2);
        assertThat(scan("%RENEW").headline()).isEqualTo(Said.of("desk.renewed", "Война и мир"));
    }

    @Test
    void aCopyAnotherReaderHasIsRefusedInTheWordsOfTheDesk() {
        lend(OTHER_CARD, "NSK-1");
        scan(CARD);

        var line = scan("NSK-1");

        assertThat(line.tone()).isEqualTo(Tone.NO);
        assertThat(line.headline().key()).isEqualTo("COPY_ALREADY_ON_LOAN");
        assertThat(line.details()).containsExactly(Said.of("desk.about", "Война и мир"));
    }

    @Test
    void anUnknownCopyIsRefusedWithItsBarcode() {
        var line = scan("NSK-404");

        assertThat(line.headline().key()).isEqualTo("COPY_UNKNOWN");
        assertThat(line.details()).containsExactly(Said.of("desk.about-barcode", "NSK-404"));
    }

    @Test
    void aBarcodeTypedInTheRussianLayoutFindsItsCopy() {
        scan(CARD);

        assertThat(scan("ТЫЛ-1").headline()).isEqualTo(Said.of("desk.lent", "Война и мир"));
    }

    @Test
    void aBarcodeThatIsReallyCyrillicIsTakenAsItIs() {
        library.copyOf("КХ-1", "Бесы");
        scan(CARD);

        assertThat(scan("КХ-1").headline()).isEqualTo(Said.of("desk.lent", "Бесы"));
    }

    @Test
    void theArrowsChooseWhatIsRenewed() {
        lend(CARD, "NSK-1", "NSK-2");
        silent("%UP");

        assertThat(scan("%RENEW").headline()).isEqualTo(Said.of("desk.renewed", "Война и мир"));
    }

    @Test
    void theArrowsStopAtTheEnds() {
        lend(CARD, "NSK-1", "NSK-2");
        IntStream.range(0, 5).forEach(i -> silent("%DOWN"));

        assertThat(scan("%RENEW").headline()).isEqualTo(Said.of("desk.renewed", "Анна Каренина"));
    }

    @Test
    void renewingWithNothingSelectedSaysWhatToDo() {
        lend(CARD, "NSK-1");
        scan(CARD);

        assertThat(scan("%RENEW").headline().key()).isEqualTo("desk.nothing-selected");
    }

    @Test
    void renewingAllRenewsWhatMayBeAndNamesTheRest() {
        lend(CARD, "NSK-1");
        library.lent(
                library.copies.get("NSK-2"), library.readers.get(CARD), Library.TODAY.minusDays(1));
        scan(CARD);

        var line = scan("%RENEW-ALL");

        assertThat(line.tone()).isEqualTo(Tone.NOTE);
        assertThat(line.headline()).isEqualTo(Said.of("desk.renewed-all", 1, 2));
        assertThat(keys(line.details())).containsExactly("desk.about", "LOAN_OVERDUE");
    }

    @Test
    void eachRenewalOfAllHasAKeyOfItsOwn() {
        lend(CARD, "NSK-1", "NSK-2");
        library.keys.clear();

        scan("%RENEW-ALL");

        assertThat(library.keys).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whenNothingCouldBeRenewedTheAnswerIsNo() {
        lend(CARD, "NSK-1");
        library.renewsNothing = true;

        assertThat(scan("%RENEW-ALL").tone()).isEqualTo(Tone.NO);
    }

    @Test
    void closingForgetsTheReader() {
        scan(CARD);
        scan("%CLOSE");

        assertThat(desk.reader()).isEmpty();
        assertThat(desk.mode()).isEqualTo(Mode.TAKE_BACK);
        assertThat(scan("%RENEW").headline().key()).isEqualTo("desk.no-reader");
    }

    @Test
    void closingNobodyIsNotWorthALine() {
        silent("%CLOSE");

        assertThat(desk.journal()).isEmpty();
    }

    @Test
    void aScanSentAgainIsAnsweredTheSameAndDoneOnce() {
        scan(CARD);
        var key = UUID.randomUUID().toString();

        var first = desk.handle("NSK-1", key);
        var again = desk.handle("NSK-1", key);

        assertThat(again).isEqualTo(first);
        assertThat(library.keys).containsExactly(key);
        assertThat(library.loans).hasSize(1);
    }

    @Test
    void theJournalKeepsTheLastTwentyTheNewestFirst() {
        IntStream.rangeClosed(1, 25).forEach(i -> scan("NSK-40" + i));

        assertThat(desk.journal()).hasSize(20);
        assertThat(desk.journal().get(0).scan()).isEqualTo("NSK-4025");
        assertThat(desk.journal().get(19).scan()).isEqualTo("NSK-406");
    }

    @Test
    void aDeniedActIsToldAndWrittenDown() {
        scan(CARD);
        library.deniesBranch = true;

        var line = scan("NSK-1");

        assertThat(line.tone()).isEqualTo(Tone.NO);
        assertThat(line.headline().key()).isEqualTo("WRONG_BRANCH");
        assertThat(library.denials).containsExactly("back-office.desk WRONG_BRANCH");
    }

    @Test
    void thePageLoadedAnewGoesOnWhereItWas() {
        desk.resume(CARD, Mode.TAKE_BACK);

        assertThat(desk.reader()).map(r -> r.view().card()).contains(CARD);
        assertThat(desk.mode()).isEqualTo(Mode.TAKE_BACK);
        assertThat(desk.journal()).isEmpty();
    }

    @Test
    void aReaderWhoHasGoneMeanwhileIsNotResumed() {
        desk.resume("2910000000031", Mode.LEND);

        assertThat(desk.reader()).isEmpty();
        assertThat(desk.mode()).isEqualTo(Mode.TAKE_BACK);
    }

    @Test
    void loansStandInTheOrderTheyAreDue() {
        library.lent(
                library.copies.get("NSK-2"), library.readers.get(CARD), Library.TODAY.plusDays(2));
        lend(CARD, "NSK-1");

        assertThat(desk.reader().orElseThrow().loans())
                .extracting(LoanLine::title)
                .containsExactly("Анна Каренина", "Война и мир");
    }

    private void lend(String card, String... barcodes) {
        scan(card);
        for (var barcode : barcodes) {
            assertThat(scan(barcode).headline().key()).isEqualTo("desk.lent");
        }
    }

    private JournalLine scan(String text) {
        return desk.handle(text, UUID.randomUUID().toString()).orElseThrow();
    }

    private void silent(String command) {
        assertThat(desk.handle(command, UUID.randomUUID().toString())).isEmpty();
    }

    private static List<String> keys(List<Said> details) {
        return details.stream().map(Said::key).toList();
    }

    private static String words(Said said) {
        return said.in(RUSSIAN);
    }
}
