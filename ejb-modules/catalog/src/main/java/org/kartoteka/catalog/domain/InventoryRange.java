package org.kartoteka.catalog.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.kernel.error.RefusedException;

/**
 * Inventory numbers that follow each other: the digits at the end count on, what stands before them
 * stays, and leading zeros are kept ({@code А-0099}, {@code А-0100}).
 */
public record InventoryRange(String first, int count) {

    /** So many copies are added at once. */
    public static final int LONGEST = 1000;

    private static final int WIDEST = 64;
    private static final Pattern COUNTING = Pattern.compile("(.*?)([0-9]{1,18})");

    /**
     * @throws RefusedException {@link StockRefusal#INVENTORY_NUMBER_MALFORMED}, {@link
     *     StockRefusal#TOO_MANY_COPIES}
     */
    public InventoryRange {
        boolean visible = first.chars().noneMatch(Character::isISOControl);
        if (first.isBlank() || first.length() > WIDEST || !visible) {
            throw new RefusedException(StockRefusal.INVENTORY_NUMBER_MALFORMED, first);
        }
        if (count < 1 || count > LONGEST) {
            throw new RefusedException(StockRefusal.TOO_MANY_COPIES, count, LONGEST);
        }
        if (count > 1 && !COUNTING.matcher(first).matches()) {
            throw new RefusedException(StockRefusal.INVENTORY_NUMBER_MALFORMED, first);
        }
    }

    /** The numbers, in their order. */
    public List<String> numbers() {
        if (count == 1) {
            return List.of(first);
        }
        var parts = COUNTING.matcher(first);
        if (!parts.matches()) {
            throw new IllegalStateException(first);
        }
        long from = Long.parseLong(parts.group(2));
        int width = parts.group(2).length();
        return IntStream.range(0, count)
                .mapToObj(i -> parts.group(1) + padded(Long.toString(from + i), width))
                .toList();
    }

    private static String padded(String digits, int width) {
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
