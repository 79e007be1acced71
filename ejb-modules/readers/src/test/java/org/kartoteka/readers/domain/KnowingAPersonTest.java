package org.kartoteka.readers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.readers.Refusals.refused;
import static org.kartoteka.readers.api.ReaderRefusal.BIRTH_DATE_IMPOSSIBLE;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.readers.Orders;
import org.kartoteka.readers.api.ReaderCategory;
import org.kartoteka.readers.api.RegisterReader;

class KnowingAPersonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void bornTodayIsPossibleAndTomorrowIsNot() {
        assertThat(PersonalData.of(Orders.fedorBornOn(TODAY), TODAY).birthDate()).isEqualTo(TODAY);
        assertThat(
                        refused(() -> PersonalData.of(Orders.fedorBornOn(TODAY.plusDays(1)), TODAY))
                                .refusal())
                .isEqualTo(BIRTH_DATE_IMPOSSIBLE);
    }

    @Test
    void ageOfHundredAndTwentyIsPossibleAndOneYearMoreIsNot() {
        var oldest = TODAY.minusYears(121).plusDays(1);

        assertThat(PersonalData.of(Orders.fedorBornOn(oldest), TODAY).birthDate())
                .isEqualTo(oldest);
        assertThat(
                        refused(
                                        () ->
                                                PersonalData.of(
                                                        Orders.fedorBornOn(oldest.minusDays(1)),
                                                        TODAY))
                                .refusal())
                .isEqualTo(BIRTH_DATE_IMPOSSIBLE);
    }

    @Test
    void blankOptionalPartsAreNotThere() {
        var command =
                new RegisterReader(
                        "NSK-1",
                        "Ким",
                        "Ли",
                        Optional.of(" "),
                        LocalDate.of(2000, 1, 1),
                        Optional.of(""),
                        Optional.of("  "));

        var person = PersonalData.of(command, TODAY);

        assertThat(person.patronymic()).isEmpty();
        assertThat(person.phone()).isEmpty();
        assertThat(person.email()).isEmpty();
    }

    @Test
    void spellingsOfOnePersonFoldToOne() {
        var born = LocalDate.of(1991, 11, 11);
        var other =
                new RegisterReader(
                        "MSK-1",
                        " КОРОЛЕВ ",
                        "федор",
                        Optional.of("Михaйлович"),
                        born,
                        Optional.empty(),
                        Optional.empty());

        assertThat(PersonalData.of(other, TODAY).foldedPerson())
                .isEqualTo(PersonalData.of(Orders.fedorBornOn(born), TODAY).foldedPerson());
    }

    @Test
    void partsOfANameCannotSlideIntoEachOther() {
        var one = Orders.of("NSK-1", "Ван Ли", "Хо");
        var other = Orders.of("NSK-1", "Ван", "Ли Хо");

        assertThat(PersonalData.of(one, TODAY).foldedPerson())
                .isNotEqualTo(PersonalData.of(other, TODAY).foldedPerson());
    }

    @Test
    void personTellsNothingToALog() {
        assertThat(PersonalData.of(Orders.fedor(), TODAY).toString())
                .doesNotContain("Королёв")
                .doesNotContain("1991");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, CHILD",
        "2011-03-02, CHILD",
        "2011-03-01, YOUTH",
        "1995-03-02, YOUTH",
        "1995-03-01, ADULT"
    })
    void categoryFollowsTheAgeInFullYears(LocalDate birthDate, ReaderCategory category) {
        assertThat(ReaderCategories.on(TODAY, birthDate)).isEqualTo(category);
    }
}
