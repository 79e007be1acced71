package org.kartoteka.catalog.internal.stock;

import java.util.ArrayList;
import java.util.List;
import org.kartoteka.catalog.api.InventoryLine;
import org.kartoteka.catalog.internal.stock.BookTable.Head;
import org.kartoteka.kernel.money.Money;

/** The inventory book as a table. */
final class InventoryTable {

    private InventoryTable() {}

    static BookTable of(List<InventoryLine> lines, ActWords words) {
        var rows = new ArrayList<List<Object>>();
        for (var line : lines) {
            var copy = line.copy();
            rows.add(
                    List.of(
                            line.receivedOn().map(Object.class::cast).orElse(""),
                            copy.inventoryNumber().orElse(""),
                            line.description(),
                            copy.price().map(Money::amount).map(Object.class::cast).orElse(""),
                            line.receipt().orElse(""),
                            line.disposal().orElse("")));
        }
        return new BookTable(
                words.of("inventory.lines"),
                List.of(
                        new Head(words.of("column.received"), 2, false),
                        new Head(words.of("column.number"), 2.5, false),
                        new Head(words.of("column.description"), 9, false),
                        new Head(words.of("column.price"), 2, true),
                        new Head(words.of("column.receipt"), 3, false),
                        new Head(words.of("column.disposal"), 3, false)),
                rows);
    }
}
