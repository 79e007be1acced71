package org.kartoteka.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaperDocumentTest {

    private static final List<Column> COLUMNS =
            List.of(Column.of("Инв. №", 1), Column.of("Заглавие", 4), Column.number("Сумма", 1));

    @Test
    void wordsAreReadBackAsTheyWereWritten() {
        var text = "Комиссия (приказ № 5 от 01.02.2026) — «Ёлка», 1 200 ₽, fi ffl é.";

        var read = ReadBack.of(anAct().title("Акт № 17 о списании").paragraph(text)::writeTo);

        assertThat(read.flatText()).contains("Акт № 17 о списании").contains(text);
        assertThat(read.title()).isEqualTo("Акт");
        assertThat(read.language()).isEqualTo("ru");
        assertThat(read.size()).containsExactly(210L, 297L);
    }

    @Test
    void everyFontIsInTheFile() {
        var read = ReadBack.of(anAct().title("Жирный").paragraph("Обычный")::writeTo);

        assertThat(read.fonts()).hasSize(2);
        assertThat(read.fontsAreEmbedded()).isTrue();
        assertThat(read.bytes().length).as("only the letters used").isLessThan(60_000);
    }

    @Test
    void aLetterTheFontLacksIsReplacedAndNothingElseIsLost() {
        var read = ReadBack.of(anAct().paragraph("до 漢 после\tи и\u0306 \u00adконец")::writeTo);

        assertThat(read.flatText()).contains("до ? после и й конец");
    }

    @Test
    void aLongTableHasItsHeadOnEachPageAndEveryRowOnce() {
        var rows =
                IntStream.rangeClosed(1, 300)
                        .mapToObj(i -> List.of("N" + i + ".", "Книга " + i, i + ",50"))
                        .toList();

        var read = ReadBack.of(anAct().table(COLUMNS, rows)::writeTo);

        assertThat(read.pages()).isBetween(5, 10);
        for (int page = 1; page <= read.pages(); page++) {
            assertThat(read.text(page)).contains("Заглавие").contains(page + " / " + read.pages());
        }
        for (int i = 1; i <= 300; i++) {
            assertThat(read.text().split("N" + i + "\\.", -1)).as("row " + i).hasSize(2);
        }
    }

    @Test
    void aRowLongerThanAPageGoesOnWithNothingLost() {
        var words = String.join(" ", IntStream.range(0, 3000).mapToObj(i -> "слово" + i).toList());

        var read = ReadBack.of(anAct().table(COLUMNS, List.of(List.of("1", words, "")))::writeTo);

        assertThat(read.pages()).isGreaterThan(3);
        for (int i = 0; i < 3000; i++) {
            assertThat(read.text()).contains("слово" + i);
        }
    }

    @Test
    void aTableWithoutRowsShowsItsHead() {
        assertThat(ReadBack.of(anAct().table(COLUMNS, List.of())::writeTo).text())
                .contains("Инв. №", "Заглавие", "Сумма");
    }

    @Test
    void aRowMustHaveACellForEachColumn() {
        var document = anAct().table(COLUMNS, List.of(List.of("1", "2")));

        assertThatThrownBy(() -> document.writeTo(java.io.OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everySignatureStandsWhole() {
        var document = anAct();
        for (int i = 0; i < 40; i++) {
            document.signatures(List.of(new Signature("Член комиссии " + i, "И. О. Фамилия" + i)));
        }

        var read = ReadBack.of(document::writeTo);

        assertThat(read.pages()).isEqualTo(2);
        for (int i = 0; i < 40; i++) {
            var both = read.text(1).contains("Член комиссии " + i) ? read.text(1) : read.text(2);
            assertThat(both).contains("Член комиссии " + i).contains("Фамилия" + i);
        }
    }

    @Test
    void aWidePaperLiesAcross() {
        var document = new PaperDocument("Ш", Paper.A4_WIDE, Locale.ENGLISH).paragraph("х");

        assertThat(ReadBack.of(document::writeTo).size()).containsExactly(297L, 210L);
    }

    private static PaperDocument anAct() {
        return new PaperDocument("Акт", Paper.A4, Locale.forLanguageTag("ru"));
    }
}
