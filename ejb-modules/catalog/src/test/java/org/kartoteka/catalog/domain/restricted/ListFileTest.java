package org.kartoteka.catalog.domain.restricted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.api.ListEntry;
import org.kartoteka.catalog.api.RestrictedRefusal;
import org.kartoteka.kernel.error.Phrase;
import org.kartoteka.kernel.error.RefusedException;

class ListFileTest {

    @Test
    void columnsAreKnownByTheirNamesInAnyOrder() {
        var file = "Заглавие;Автор;№;Дата включения\nПуть воды;Зорин А. Н.;17;5.3.2019\n";

        assertThat(ListFile.read(utf8(file)))
                .containsExactly(
                        new ListEntry(
                                "17",
                                Optional.of("Зорин А. Н."),
                                Optional.of("Путь воды"),
                                Optional.empty(),
                                Optional.of(LocalDate.of(2019, 3, 5)),
                                Optional.empty()));
    }

    @Test
    void quotedCellsHoldSeparatorsQuotesAndLineFeeds() {
        var file =
                "Федеральный список\r\n№ п/п;Материал;Дата включения\r\n"
                        + "1;\"Книга \"\"Путь; воды\"\"\r\nиздание 2\";2019-03-05\r\n\r\n";

        var entries = ListFile.read(utf8(file));

        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).text()).contains("Книга \"Путь; воды\" издание 2");
        assertThat(entries.get(0).includedOn()).contains(LocalDate.of(2019, 3, 5));
    }

    @Test
    void windows1251AndCommasAreUnderstoodAndAByteOrderMarkIsNoName() {
        var file = "номер,текст\n1,Брошюра «Голос»\n";

        assertThat(ListFile.read(file.getBytes(Charset.forName("windows-1251"))).get(0).text())
                .contains("Брошюра «Голос»");
        assertThat(ListFile.read(utf8("\ufeffтекст\nГолос\n"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "номер;цена\\n1;2|1|rule.NO_HEAD",
                "номер;автор\\n|1|rule.NOTHING",
                "номер;автор\\n1;Зорин\\n2;...|3|rule.NO_WORDS",
                "автор;дата\\nЗорин;вчера|2|rule.DATE",
                "автор;дата\\nЗорин;31.02.2020|2|rule.DATE",
                "автор;текст\\nЗорин;\"Книга|2|rule.QUOTE",
                "\\0\\0|1|rule.NO_TEXT"
            })
    void aFaultIsToldWithItsLineAndItsRule(String file, long line, String rule) {
        var text = file.replace("\\n", "\n").replace("\\0", "\0");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ListFile.read(utf8(text)))
                .satisfies(
                        e -> {
                            assertThat(e.refusal())
                                    .isEqualTo(RestrictedRefusal.LIST_FILE_MALFORMED);
                            assertThat(((Phrase) e.arguments().get(1)).key()).isEqualTo(rule);
                            assertThat(e.arguments().get(0)).isEqualTo(line);
                        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
