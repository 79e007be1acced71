package org.kartoteka.catalog.marc.view;

import java.util.Optional;

/** The mark of information products by age (436-FZ, article 6). */
public enum AgeMark {
    FROM_0(0),
    FROM_6(6),
    FROM_12(12),
    FROM_16(16),
    FROM_18(18);

    private final int years;

    AgeMark(int years) {
        this.years = years;
    }

    /** The least age of a reader, in full years. */
    public int years() {
        return years;
    }

    /** As it is printed: {@code 16+}. */
    public String text() {
        return years + "+";
    }

    /**
     * The first mark in a text such as «Для лиц старше 16 лет (16+)»; a number without its plus is
     * none.
     */
    public static Optional<AgeMark> in(String text) {
        for (int plus = text.indexOf('+'); plus > 0; plus = text.indexOf('+', plus + 1)) {
            int from = plus;
            while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
                from--;
            }
            Optional<AgeMark> mark = ofYears(text.substring(from, plus));
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }

    private static Optional<AgeMark> ofYears(String digits) {
        for (AgeMark mark : values()) {
            if (digits.equals(Integer.toString(mark.years)) || digits.equals("0" + mark.years)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }
}
