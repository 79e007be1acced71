package org.kartoteka.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isTheSameHoweverItWasWritten() {
        assertThat(Money.roubles(new BigDecimal("150")))
                .isEqualTo(Money.roubles(new BigDecimal("150.00")));
    }

    @Test
    void knowsNoPartsOfAKopeck() {
        assertThatThrownBy(() -> Money.roubles(new BigDecimal("1.005")))
                .isInstanceOf(ArithmeticException.class);
    }
}
