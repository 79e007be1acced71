package org.kartoteka.catalog.internal.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a book before it is printed or written into a sheet.
 *
 * @param rows cells: texts, dates, whole numbers or amounts; as many as heads
 */
record BookTable(String name, List<Head> heads, List<List<Object>> rows) {

    /**
     * A column.
     *
     * @param share how wide it is, compared with the others
     */
    record Head(String name, double share, boolean number) {}

    BookTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** The same with a last row that sums up what can be summed up. */
    BookTable withTotal(String word, List<Integer> summed) {
        var total = new ArrayList<Object>();
        for (int column = 0; column < heads.size(); column++) {
            total.add(summed.contains(column) ? sum(column) : column == 0 ? word : "");
        }
        var all = new ArrayList<>(rows);
        all.add(total);
        return new BookTable(name, heads, all);
    }

    private Object sum(int column) {
        if (rows.stream().anyMatch(row -> row.get(column) instanceof BigDecimal)) {
            return rows.stream()
                    .map(row -> (BigDecimal) row.get(column))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return rows.stream().mapToLong(row -> (Long) row.get(column)).sum();
    }

    /** Some of the columns. */
    BookTable columns(String title, List<Integer> wanted) {
        return new BookTable(
                title,
                wanted.stream().map(heads::get).toList(),
                rows.stream()
                        .map(row -> wanted.stream().map(row::get).map(Object.class::cast).toList())
                        .toList());
    }

    /** The rows as they are printed; a nought as nothing. */
    List<List<String>> printed(ActWords words) {
        return rows.stream()
                .map(row -> row.stream().map(cell -> printed(cell, words)).toList())
                .toList();
    }

    private static String printed(Object cell, ActWords words) {
        if (cell instanceof LocalDate day) {
            return words.date(day);
        }
        if (cell instanceof BigDecimal amount) {
            return words.decimal(amount);
        }
        return cell instanceof Long number && number == 0 ? "" : cell.toString();
    }
}
