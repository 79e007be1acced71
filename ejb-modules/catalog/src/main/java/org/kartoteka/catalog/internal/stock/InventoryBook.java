package org.kartoteka.catalog.internal.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.InventoryLine;
import org.kartoteka.catalog.api.ReceiptSource;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.internal.CopyRows;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** The inventory book (инвентарная книга), read from the copies. */
@ApplicationScoped
class InventoryBook {

    private static final String LINES =
            "select c.*, t.view, c.received_on, r.number, d.number from (select "
                    + CopyRows.COLUMNS
                    + ", received_on, received_by, disposed_by from catalog.copy"
                    + " where library = ? and inventory_number > ?"
                    + " order by inventory_number limit ?) c"
                    + " join catalog.title t on t.id = c.title_id"
                    + " left join catalog.stock_document r on r.id = c.received_by"
                    + " left join catalog.stock_document d on d.id = c.disposed_by"
                    + " order by c.inventory_number";

    private static final String RECEIVED =
            "select c.*, t.view, c.received_on, r.number, d.number from (select "
                    + CopyRows.COLUMNS
                    + ", received_on, received_by, disposed_by from catalog.copy"
                    + " where library = ? and received_on between ? and ?"
                    + " order by received_on, inventory_number limit ?) c"
                    + " join catalog.title t on t.id = c.title_id"
                    + " left join catalog.stock_document r on r.id = c.received_by"
                    + " left join catalog.stock_document d on d.id = c.disposed_by"
                    + " order by c.received_on, c.inventory_number";

    private static final String ACCEPTED =
            "select c.*, t.view, c.received_on, r.number, d.number from (select "
                    + CopyRows.COLUMNS
                    + ", received_on, received_by, disposed_by from catalog.copy"
                    + " where received_by in (select id from catalog.stock_document"
                    + " where library = ? and number = ? and dated = ? and source = ?)) c"
                    + " join catalog.title t on t.id = c.title_id"
                    + " left join catalog.stock_document r on r.id = c.received_by"
                    + " left join catalog.stock_document d on d.id = c.disposed_by"
                    + " order by c.id";

    private static final int VIEW = 13;

    @Inject Database database;

    /** The lines after an inventory number. */
    List<InventoryLine> after(String library, String number, int limit) {
        return database.list(LINES, InventoryBook::line, library, number, limit);
    }

    /** What came in a period, both days included, by day and number. */
    List<InventoryLine> received(String library, LocalDate from, LocalDate until, int limit) {
        return database.list(RECEIVED, InventoryBook::line, library, from, until, limit);
    }

    /** What came under a paper that was made with an act of a replacement. */
    List<InventoryLine> acceptedBy(String library, String act, LocalDate dated) {
        return database.list(
                ACCEPTED, InventoryBook::line, library, act, dated, ReceiptSource.REPLACEMENT);
    }

    private static InventoryLine line(ResultSet row) throws SQLException {
        return new InventoryLine(
                CopyRows.view(row),
                described(Json.read(row.getString(VIEW), TitleView.class)),
                Optional.ofNullable(row.getObject(VIEW + 1, LocalDate.class)),
                Optional.ofNullable(row.getString(VIEW + 2)),
                Optional.ofNullable(row.getString(VIEW + 3)));
    }

    /** Author, title, year. */
    static String described(TitleView title) {
        var author = title.authors().stream().findFirst().map(name -> name + " ").orElse("");
        return author + title.title() + title.year().map(year -> ", " + year).orElse("");
    }
}
