package org.kartoteka.circulation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.circulation.domain.LendingFixture.TODAY;
import static org.kartoteka.circulation.domain.LendingFixture.inOrder;

import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.AccessRule;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.LendingOutcome.Refused;
import org.kartoteka.readers.api.Borrower;

class LendingRulesTest {

    @Test
    void whatIsInOrderIsLent() {
        assertThat(LendingRules.refusal(inOrder().toCase())).isEmpty();
    }

    @Test
    void expiredCardIsRefusedAndSaysSinceWhen() {
        var refused = LendingRules.refusal(inOrder().cardGoodUntil(TODAY.minusDays(1)).toCase());

        assertThat(refused).map(Refused::reason).contains(CirculationRefusal.CARD_EXPIRED);
        assertThat(refused.orElseThrow().arguments()).containsExactly(TODAY.minusDays(1));
    }

    @Test
    void cardIsStillGoodOnItsLastDay() {
        assertThat(LendingRules.refusal(inOrder().cardGoodUntil(TODAY).toCase())).isEmpty();
    }

    @Test
    void blockedReaderIsRefused() {
        assertRefused(inOrder().readerBlocked(), CirculationRefusal.READER_BLOCKED);
    }

    @Test
    void writtenOffCopyIsRefused() {
        assertRefused(inOrder().copy(CopyState.WRITTEN_OFF), CirculationRefusal.COPY_WRITTEN_OFF);
    }

    @Test
    void missingCopyIsRefused() {
        assertRefused(inOrder().copy(CopyState.MISSING), CirculationRefusal.COPY_MISSING);
    }

    @Test
    void withheldCopyIsRefused() {
        assertRefused(inOrder().copy(CopyState.WITHHELD), CirculationRefusal.COPY_WITHHELD);
    }

    @Test
    void readingRoomCopyIsRefused() {
        assertRefused(
                inOrder().copy(CopyState.READING_ROOM_ONLY),
                CirculationRefusal.COPY_READING_ROOM_ONLY);
    }

    @Test
    void anEditionForAdultsIsRefusedToAMinorAndToWhomNobodyHasAsked() {
        var adultsOnly = inOrder().editionAsks(AccessRule.ADULTS_ONLY);

        assertRefused(
                adultsOnly.readerIs(Borrower.Age.MINOR),
                CirculationRefusal.EDITION_FOR_ADULTS_ONLY);
        assertRefused(
                adultsOnly.readerIs(Borrower.Age.NOT_ASKED),
                CirculationRefusal.EDITION_FOR_ADULTS_ONLY);
    }

    @Test
    void anEditionForAdultsIsLentToAnAdult() {
        var adult = inOrder().editionAsks(AccessRule.ADULTS_ONLY).readerIs(Borrower.Age.OF_AGE);

        assertThat(LendingRules.refusal(adult.toCase())).isEmpty();
    }

    @Test
    void aMinorIsLentWhatIsForEverybody() {
        assertThat(LendingRules.refusal(inOrder().readerIs(Borrower.Age.MINOR).toCase())).isEmpty();
    }

    @Test
    void aHeritageItemStaysInTheReadingRoomAndARestrictedEditionInTheStore() {
        assertRefused(
                inOrder().editionAsks(AccessRule.READING_ROOM_ONLY),
                CirculationRefusal.EDITION_READING_ROOM_ONLY);
        assertRefused(
                inOrder().editionAsks(AccessRule.NOT_LENT), CirculationRefusal.EDITION_NOT_LENT);
    }

    @Test
    void copyOfAnotherBranchIsRefusedAndSaysWhose() {
        var refused = LendingRules.refusal(inOrder().copyOf("NSK-2").toCase()).orElseThrow();

        assertThat(refused.reason()).isEqualTo(CirculationRefusal.COPY_OF_ANOTHER_BRANCH);
        assertThat(refused.arguments()).containsExactly("NSK-666468", "NSK-2");
    }

    @Test
    void copyThatIsOutIsRefused() {
        assertRefused(inOrder().copyOut(), CirculationRefusal.COPY_ALREADY_ON_LOAN);
    }

    @Test
    void readerWithOverdueLoansIsRefused() {
        assertRefused(inOrder().loans(2, 1), CirculationRefusal.READER_HAS_OVERDUE_LOANS);
    }

    @Test
    void readerAtTheLimitIsRefused() {
        assertRefused(inOrder().loans(3, 0), CirculationRefusal.LOAN_LIMIT_REACHED);
    }

    @Test
    void lastLoanBelowTheLimitIsLent() {
        assertThat(LendingRules.refusal(inOrder().loans(2, 0).toCase())).isEmpty();
    }

    @Test
    void theReaderIsCheckedBeforeTheCopy() {
        assertRefused(
                inOrder().readerBlocked().copyOut().copyOf("MSK-1"),
                CirculationRefusal.READER_BLOCKED);
    }

    private static void assertRefused(LendingFixture lending, CirculationRefusal reason) {
        assertThat(LendingRules.refusal(lending.toCase())).map(Refused::reason).contains(reason);
    }
}
