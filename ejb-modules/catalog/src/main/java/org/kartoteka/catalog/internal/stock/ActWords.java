package org.kartoteka.catalog.internal.stock;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.money.Money;

/** The words of acts and books on paper, in one language. */
final class ActWords {

    static final String BUNDLE = "org.kartoteka.catalog.acts";

    private final Locale language;

    ActWords(Locale language) {
        this.language = language;
    }

    String of(String key, Object... arguments) {
        return Messages.of(BUNDLE, key, List.of(arguments), language);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy", language).format(day);
    }

    String money(Money money) {
        return decimal(money.amount());
    }

    /** With two decimals, as people of the language write numbers. */
    String decimal(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    Locale language() {
        return language;
    }
}
