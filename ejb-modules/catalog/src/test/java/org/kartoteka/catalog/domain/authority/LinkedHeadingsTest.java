package org.kartoteka.catalog.domain.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.domain.authority.LinkedHeadings.Candidate;
import org.kartoteka.catalog.domain.authority.LinkedHeadings.Linked;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;

class LinkedHeadingsTest {

    private static final DataField TOLSTOY =
            DataField.of(
                    "200",
                    " 1",
                    "a",
                    "Толстой",
                    "b",
                    "Л. Н.",
                    "g",
                    "Лев Николаевич",
                    "f",
                    "1828-1910");

    @Test
    void aHeadingReplacesWhatItIsMadeOfAndNothingElse() {
        var field =
                DataField.of(
                        "700", " 1", "a", "Толстои", "b", "Л.", "3", "7", "4", "070", "p", "МГУ");

        assertThat(person(TOLSTOY).into(field, "7"))
                .isEqualTo(
                        DataField.of(
                                "700",
                                " 1",
                                "a",
                                "Толстой",
                                "b",
                                "Л. Н.",
                                "g",
                                "Лев Николаевич",
                                "f",
                                "1828-1910",
                                "3",
                                "7",
                                "4",
                                "070",
                                "p",
                                "МГУ"));
    }

    @Test
    void aTitleKeepsItsOwnSubdivisionsBesideASubjectWithout() {
        var field = DataField.of("606", "1 ", "a", "Козаки", "x", "История", "2", "ntb", "3", "5");
        var bare = subject(DataField.of("250", "  ", "a", "Казаки"));
        var divided = subject(DataField.of("250", "  ", "a", "Казаки", "y", "Дон, река"));

        assertThat(bare.into(field, "5"))
                .isEqualTo(
                        DataField.of(
                                "606", "1 ", "a", "Казаки", "3", "5", "x", "История", "2", "ntb"));
        assertThat(divided.into(field, "6"))
                .isEqualTo(
                        DataField.of(
                                "606",
                                "1 ",
                                "a",
                                "Казаки",
                                "y",
                                "Дон, река",
                                "3",
                                "6",
                                "2",
                                "ntb"));
    }

    @Test
    void whatIsInLineAlreadyIsNotTouched() {
        var linked = new Linked("7", person(TOLSTOY));
        var record =
                LinkedHeadings.followed(record(names("Толстой", "3", "7")), Map.of("7", linked));

        assertThat(LinkedHeadings.followed(record, Map.of("7", linked))).isEqualTo(record);
    }

    @Test
    void aNumberThatNobodyKnowsStays() {
        var record = record(names("Толстой", "3", "foreign"));

        assertThat(LinkedHeadings.followed(record, Map.of())).isEqualTo(record);
    }

    @Test
    void aHeadingOfAnotherKindIsNotPutIn() {
        var record = record(names("Толстой", "3", "7"));
        var subject = new Linked("7", subject(DataField.of("250", "  ", "a", "Казаки")));

        assertThat(LinkedHeadings.followed(record, Map.of("7", subject))).isEqualTo(record);
    }

    @Test
    void aHeadingIsLinkedWhateverItsStopsAndLetters() {
        var record = record(names("ТОЛСТОЙ,", "b", "Л.Н.", "4", "070"));

        assertThat(LinkedHeadings.linked(record, candidates(TOLSTOY)).first("700", '3'))
                .contains("0");
    }

    @Test
    void aSeeFormLeadsToTheHeading() {
        var see = DataField.of("400", " 1", "a", "Tolstoy", "b", "L.");
        var record = record(names("Tolstoy", "b", "L."));
        var key = person(see).matchKey();
        var byKey =
                Map.of(key, List.of(new Candidate(person(see), new Linked("1", person(TOLSTOY)))));

        var linked = LinkedHeadings.linked(record, byKey);

        assertThat(linked.first("700", 'a')).contains("Толстой");
        assertThat(linked.first("700", '3')).contains("1");
    }

    @Test
    void ofTwoNamesakesNoneIsTaken() {
        var other = DataField.of("200", " 1", "a", "Толстой", "b", "Л. Н.", "f", "1950-");
        var byKey = candidates(TOLSTOY, other);

        assertThat(LinkedHeadings.linked(record(names("Толстой", "b", "Л. Н.")), byKey))
                .isEqualTo(record(names("Толстой", "b", "Л. Н.")));
        assertThat(
                        LinkedHeadings.linked(
                                        record(names("Толстой", "b", "Л. Н.", "f", "1950-")), byKey)
                                .first("700", '3'))
                .contains("1");
    }

    @Test
    void aSubjectWithSubdivisionsIsLinkedByItsFirstPart() {
        var record = record(DataField.of("606", "  ", "a", "Казаки", "x", "История", "2", "ntb"));
        var bare = DataField.of("250", "  ", "a", "Казаки");

        var linked =
                LinkedHeadings.linked(
                        record,
                        Map.of(
                                subject(bare).matchKey(),
                                List.of(
                                        new Candidate(
                                                subject(bare), new Linked("5", subject(bare))))));

        assertThat(linked.dataField("606"))
                .contains(
                        DataField.of(
                                "606", "  ", "a", "Казаки", "3", "5", "x", "История", "2", "ntb"));
    }

    @ParameterizedTest
    @CsvSource({
        "Толстой Л. Н., true, толстой л н",
        "толстой лев, false, толстой лев",
        "'Алёшин, ', false, алешин",
        "Петров-Водкин К. С., true, петров водкин к с",
    })
    void whatIsTypedSaysByWhatToLook(String typed, boolean initials, String key) {
        assertThat(SoughtHeading.of(typed)).isEqualTo(new SoughtHeading(key, initials));
    }

    @Test
    void keysForInitialsAndForNamesBeginWithTheSurname() {
        assertThat(person(TOLSTOY).byInitials()).isEqualTo("толстой л н 1828 1910");
        assertThat(person(TOLSTOY).byNames()).isEqualTo("толстой лев николаевич 1828 1910");
        assertThat(person(TOLSTOY).text()).isEqualTo("Толстой, Лев Николаевич (1828-1910)");
    }

    private static Map<String, List<Candidate>> candidates(DataField... authorities) {
        var numbered = Arrays.asList(authorities);
        return numbered.stream()
                .map(
                        field ->
                                new Candidate(
                                        person(field),
                                        new Linked(
                                                Integer.toString(numbered.indexOf(field)),
                                                person(field))))
                .collect(Collectors.groupingBy(candidate -> candidate.form().matchKey()));
    }

    private static DataField names(String surname, String... more) {
        var all = new String[more.length + 2];
        all[0] = "a";
        all[1] = surname;
        System.arraycopy(more, 0, all, 2, more.length);
        return DataField.of("700", " 1", all);
    }

    private static MarcRecord record(DataField field) {
        return new MarcRecord(MarcFormat.RUSMARC, "00000nam0 2200000   450 ", List.of(field));
    }

    private static Heading person(DataField field) {
        return Heading.in(field, AuthorityKind.PERSON).orElseThrow();
    }

    private static Heading subject(DataField field) {
        return Heading.in(field, AuthorityKind.SUBJECT).orElseThrow();
    }
}
