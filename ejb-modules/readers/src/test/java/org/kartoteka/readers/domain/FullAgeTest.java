package org.kartoteka.readers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullAgeTest {

    @ParameterizedTest
    @CsvSource({
        "2008-11-23,2026-11-22,false",
        "2008-11-23,2026-11-23,true",
        "2008-02-29,2026-02-28,false",
        "2008-02-29,2026-03-01,true",
        "1950-01-01,2026-11-23,true"
    })
    void oneIsOfAgeFromTheEighteenthBirthdayOn(LocalDate born, LocalDate day, boolean ofAge) {
        assertThat(FullAge.on(day, born)).isEqualTo(ofAge);
    }
}
