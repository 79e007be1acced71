package org.kartoteka.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount of money, kept to the smallest unit of its currency (kopecks for the rouble). */
public record Money(BigDecimal amount, Currency currency) {

    /** The Russian rouble, ISO 4217. */
    public static final Currency RUB = Currency.getInstance("RUB");

    /**
     * @throws ArithmeticException if the amount has more digits than the currency knows
     */
    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    /** So many roubles. */
    public static Money roubles(BigDecimal amount) {
        return new Money(amount, RUB);
    }
}
