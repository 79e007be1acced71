package org.kartoteka.admin.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09.03.1987",
                "9.3.1987",
                "9/3/1987",
                "09031987",
                "1987-03-09",
                " 09.03.1987 "
            })
    void aDateIsReadAsPeopleTypeIt(String typed) {
        assertThat(DateText.parse(typed)).contains(LocalDate.of(1987, 3, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31.02.2000",
                "1987",
                "09.03.87",
                "yesterday",
                "00.00.0000",
                "9.3.19871"
            })
    void whatIsNoDateIsNotGuessed(String typed) {
        assertThat(DateText.parse(typed)).isEmpty();
    }
}
