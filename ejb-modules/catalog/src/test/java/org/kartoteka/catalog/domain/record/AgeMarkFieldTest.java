package org.kartoteka.catalog.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordSubfield;
import org.kartoteka.catalog.marc.view.AgeMark;
import org.kartoteka.catalog.marc.view.BibliographicView;

class AgeMarkFieldTest {

    @Test
    void theMarkStandsInItsFieldInTheOrderOfTags() {
        var book = record(field("200", "Книга"), field("330", "Аннотация"), field("606", "Тема"));

        var marked = AgeMarkField.put(book, Optional.of(AgeMark.FROM_16));

        assertThat(marked.fields())
                .extracting(RecordField::tag)
                .containsExactly("200", "330", "333", "606");
        assertThat(age(marked)).contains(AgeMark.FROM_16);
    }

    @Test
    void anotherMarkTakesThePlaceOfTheFormerOneAndNotOfOtherNotes() {
        var book =
                record(
                        field("333", "Для лиц старше 12 лет (12+)"),
                        field("333", "Без права копирования"));

        var marked = AgeMarkField.put(book, Optional.of(AgeMark.FROM_18));
        var unmarked = AgeMarkField.put(marked, Optional.empty());

        assertThat(age(marked)).contains(AgeMark.FROM_18);
        assertThat(age(unmarked)).isEmpty();
        assertThat(unmarked.fields()).containsExactly(field("333", "Без права копирования"));
    }

    @Test
    void marc21HasAFieldOfItsOwn() {
        var book = new RecordContent(RecordDialect.MARC21, null, List.of(field("245", "Book")));

        var marked = AgeMarkField.put(book, Optional.of(AgeMark.FROM_6));

        assertThat(marked.fields()).contains(field("521", "6+"));
        assertThat(age(marked)).contains(AgeMark.FROM_6);
    }

    private static Optional<AgeMark> age(RecordContent content) {
        return BibliographicView.of(RecordContents.toMarc(content)).ageMark();
    }

    private static RecordContent record(RecordField... fields) {
        return new RecordContent(RecordDialect.RUSMARC, null, List.of(fields));
    }

    private static RecordField field(String tag, String value) {
        return new RecordField(
                tag, Optional.empty(), Optional.of("  "), List.of(new RecordSubfield("a", value)));
    }
}
