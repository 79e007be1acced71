package org.kartoteka.catalog.marc.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150 | 150.00",
                "150.00 | 150.00",
                "150,00 | 150.00",
                "150,5 | 150.50",
                "1р.50к. | 1.50",
                "1 р. 50 к. | 1.50",
                "150 р. | 150.00",
                "150 руб. | 150.00",
                "150 рублей | 150.00",
                "150 ₽ | 150.00",
                "35 к. | 0.35",
                "35 коп. | 0.35",
                "1-50 | 1.50",
                "1 250,50 | 1250.50",
                "12 345 678 | 12345678.00",
                "0.00 | 0.00",
                "200 p. | 200.00",
            })
    void aPriceIsReadAsPeopleWriteIt(String written, BigDecimal price) {
        assertThat(Prices.parse(written)).contains(price);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Б. ц.",
                "$12.95",
                "12.95 USD",
                "5 грн.",
                "1.2.3",
                "1,234,5",
                "150 р. 150 к.",
                "12 3",
                "десять",
                "99999999999999",
                "1-5",
                "--",
                "5 р. 50 к. 3"
            })
    void whatIsNoPriceInRoublesIsNotGuessed(String written) {
        assertThat(Prices.parse(written)).isEmpty();
    }
}
