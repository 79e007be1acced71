package org.kartoteka.catalog.internal.reports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CopiesOnLoan;
import org.kartoteka.catalog.api.IdleCopy;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** Copies by how long they have stood. The expression is that of the index {@code copy_idle}. */
@ApplicationScoped
class IdleRows {

    private static final String SINCE = "coalesce(last_lent_on, received_on, '0001-01-01'::date)";
    private static final String IDLE =
            "select c.id, c.title_id, c.barcode, c.inventory_number, c.shelf_mark, t.view,"
                    + " c.received_on, c.last_lent_on, c.since from (select id, title_id, barcode,"
                    + " inventory_number, shelf_mark, received_on, last_lent_on, "
                    + SINCE
                    + " as since from catalog.copy where branch = ? and state <> 'WRITTEN_OFF' and "
                    + SINCE
                    + " < ? and ("
                    + SINCE
                    + ", id) > (?, ?) order by "
                    + SINCE
                    + ", id limit ?) c join catalog.title t on t.id = c.title_id"
                    + " order by c.since, c.id";

    @Inject Database database;
    @EJB CopiesOnLoan loans;

    /** Where a page of them starts: after this one. */
    record Place(LocalDate since, UUID copy) {

        static final Place START = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** A copy and its place in the list. */
    record Standing(IdleCopy copy, Place place) {}

    List<Standing> idle(String branch, LocalDate before, Place after, int limit) {
        var found =
                database.list(
                        IDLE,
                        IdleRows::standing,
                        branch,
                        before,
                        after.since(),
                        after.copy(),
                        limit);
        var out = loans.out(found.stream().map(one -> one.copy().copy()).toList());
        return found.stream()
                .map(one -> out.contains(one.copy().copy()) ? withReader(one) : one)
                .toList();
    }

    private static Standing withReader(Standing one) {
        var copy = one.copy();
        return new Standing(
                new IdleCopy(
                        copy.copy(),
                        copy.titleId(),
                        copy.barcode(),
                        copy.inventoryNumber(),
                        copy.shelfMark(),
                        copy.title(),
                        copy.year(),
                        copy.receivedOn(),
                        copy.lastLentOn(),
                        true),
                one.place());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var title = Json.read(row.getString(6), TitleView.class);
        var author = title.authors().stream().findFirst().map(name -> name + " ").orElse("");
        var copy =
                new IdleCopy(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)),
                        Optional.ofNullable(row.getString(5)),
                        author + title.title(),
                        title.year(),
                        Optional.ofNullable(row.getObject(7, LocalDate.class)),
                        Optional.ofNullable(row.getObject(8, LocalDate.class)),
                        false);
        return new Standing(copy, new Place(row.getObject(9, LocalDate.class), copy.copy()));
    }
}
