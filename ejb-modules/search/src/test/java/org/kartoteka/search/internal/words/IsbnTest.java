package org.kartoteka.search.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsbnTest {

    @Test
    void thirteenDigitsAreRecognisedWithAndWithoutDashes() {
        assertThat(Isbn.in("978-5-17-087888-8")).contains("9785170878888");
        assertThat(Isbn.in("9785170878888")).contains("9785170878888");
        assertThat(Isbn.in(" 978 5 17 087888 8 ")).contains("9785170878888");
        assertThat(Isbn.in("978–5–17–087888–8")).contains("9785170878888");
    }

    @Test
    void theWordIsbnMayStandBefore() {
        assertThat(Isbn.in("ISBN 978-5-17-087888-8")).contains("9785170878888");
        assertThat(Isbn.in("isbn-13: 978-5-17-087888-8")).contains("9785170878888");
    }

    @Test
    void tenDigitsBecomeThirteenWithANewCheckDigit() {
        assertThat(Isbn.in("5-7443-0043-0")).contains("9785744300432");
        assertThat(Isbn.in("0-8044-2957-X")).contains("9780804429573");
    }

    @Test
    void theCheckDigitMayComeFromARussianKeyboard() {
        assertThat(Isbn.in("0-8044-2957-х")).contains("9780804429573");
    }

    @Test
    void otherTextsAndNumbersAreNoIsbn() {
        assertThat(Isbn.in("война и мир")).isEmpty();
        assertThat(Isbn.in("1984")).isEmpty();
        assertThat(Isbn.in("5-7443-0043-1")).isEmpty();
        assertThat(Isbn.in("9785170878888 толстой")).isEmpty();
    }
}
