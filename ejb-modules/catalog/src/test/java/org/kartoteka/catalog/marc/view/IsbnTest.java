package org.kartoteka.catalog.marc.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnTest {

    @ParameterizedTest
    @CsvSource({
        "5-7443-0043-0, 9785744300432",
        "978-5-9916-1662-1, 9785991616621",
        "9785991616621, 9785991616621",
        "0912685026 (pbk.), 9780912685021",
        "5-86894-544-1 (в пер.), 9785868945441",
        "ISBN 978-5-9916-1662-1, 9785991616621",
        "0-8044-2957-X, 9780804429573",
        "0-8044-2957-Х, 9780804429573",
    })
    void aRightNumberIsNormalised(String written, String digits) {
        assertThat(Isbn.parse(written)).map(Isbn::digits).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5-7443-0043-1", "978-5-9916-1662-2", "123", "", "в пер.", "4-7443-0043"})
    void aWrongNumberIsNone(String written) {
        assertThat(Isbn.parse(written)).isEmpty();
    }

    @Test
    void wrongOnesAreKeptAsideAndDoublesAreOne() {
        IsbnList list =
                IsbnList.of(
                        List.of("5-7443-0043-0", "978-5-7443-0043-2", "5-7443-0043-1"),
                        List.of("5-00-000000-0"));

        assertThat(list.right()).extracting(Isbn::digits).containsExactly("9785744300432");
        assertThat(list.wrong()).containsExactly("5-7443-0043-1", "5-00-000000-0");
    }
}
