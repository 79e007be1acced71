package org.kartoteka.catalog.internal.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.api.AccessRule;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.MarkChange;
import org.kartoteka.catalog.api.MarkView;
import org.kartoteka.catalog.internal.AStock;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.catalog.internal.TestDatabase;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.sql.Database;

class MarkedEditionsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private final Database database = new Database(TestDatabase.empty().source());
    private final AStock stock = new AStock(database);
    private final EditionMarksBean marks = new EditionMarksBean();
    private final LendableCopiesBean copies = new LendableCopiesBean();

    @BeforeEach
    void openTheDoors() {
        copies.database = database;
        marks.database = database;
        marks.rights = StaffForTests.rights(database, "NSK-1");
        marks.audit = StaffForTests.silentAudit();
        marks.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({"Книга 18+,true", "Книга 16+,false", "Книга,false", "Книга «ageMark:18+»,true"})
    void theAgeMarkOfTheRecordReachesTheDesk(String title, boolean adultsOnly) {
        var copy = copyOf(stock.title("NSK", title, "300", title));

        assertThat(copies.held(copy).orElseThrow().asks(AccessRule.ADULTS_ONLY))
                .isEqualTo(adultsOnly);
    }

    @Test
    void aTextThatLooksLikeAMarkIsNone() {
        var copy = copyOf(stock.title("NSK", "\"ageMark\":\"18+\"", "310", "x"));

        assertThat(copies.held(copy).orElseThrow().rules()).isEmpty();
    }

    @Test
    void everyLabelBringsItsRuleAndGoesAgain() {
        var title = stock.title("NSK", "Книга");
        var copy = copyOf(title);

        for (var mark : EditionMark.values()) {
            marks.put(title, mark, "Основание");
            assertThat(copies.held(copy).orElseThrow().rules()).containsExactly(mark.rule());
            marks.remove(title, mark);
        }

        assertThat(copies.held(copy).orElseThrow().rules()).isEmpty();
        assertThat(marks.of(title)).isEmpty();
    }

    @Test
    void aLabelTellsWhyAndSinceWhenAndItsReasonMayBeSaidAnew() {
        var title = stock.title("NSK", "Книга");

        marks.put(title, EditionMark.HERITAGE, "Реестр, № 1");
        marks.put(title, EditionMark.HERITAGE, " Реестр, № 2 ");

        assertThat(marks.of(title))
                .containsExactly(
                        new MarkView(
                                EditionMark.HERITAGE,
                                AccessRule.READING_ROOM_ONLY,
                                "Реестр, № 2",
                                marks.rights.caller().name(),
                                NOW));
    }

    @Test
    void theHistoryTellsWhoPutMarksOnAndTookThemOff() {
        var title = stock.title("NSK", "Книга");

        marks.put(title, EditionMark.HERITAGE, "Реестр, № 1");
        marks.put(title, EditionMark.HERITAGE, "Реестр, № 2");
        marks.remove(title, EditionMark.HERITAGE);
        marks.remove(title, EditionMark.HERITAGE);

        var first = marks.history(title, Optional.empty(), 2);
        assertThat(first.items())
                .extracting(change -> change.putOn() + " " + change.reason().orElse("-"))
                .containsExactly("false -", "true Реестр, № 2");
        assertThat(marks.history(title, first.next(), 2).items())
                .extracting(MarkChange::changedBy)
                .containsExactly(marks.rights.caller().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0007b"})
    void aLabelNeedsAReason(String reason) {
        var title = stock.title("NSK", "Книга");

        refused(
                CatalogRefusal.MARK_REASON_MALFORMED,
                () -> marks.put(title, EditionMark.HERITAGE, reason));
        refused(
                CatalogRefusal.MARK_REASON_MALFORMED,
                () -> marks.put(title, EditionMark.HERITAGE, "x".repeat(501)));
    }

    @Test
    void onlyTheOwnLibraryAndOnlyATitleThatIsThereIsLabelled() {
        var other = stock.title("MSK", "Книга");

        refused(
                AccessRefusal.WRONG_BRANCH,
                () -> marks.put(other, EditionMark.HERITAGE, "Основание"));
        refused(AccessRefusal.WRONG_BRANCH, () -> marks.remove(other, EditionMark.HERITAGE));
        refused(
                CatalogRefusal.TITLE_UNKNOWN,
                () -> marks.put(new UUID(0, 1), EditionMark.HERITAGE, "Основание"));
    }

    private String copyOf(UUID title) {
        stock.copy(title, "LENDABLE");
        return "B" + title + "LENDABLE";
    }

    private static void refused(org.kartoteka.kernel.error.Refusal refusal, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
