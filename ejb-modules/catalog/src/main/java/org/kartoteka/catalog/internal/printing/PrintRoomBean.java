package org.kartoteka.catalog.internal.printing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.LabelOrder;
import org.kartoteka.catalog.api.PrintRoom;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** Prints cards and labels; one statement for each order. */
@Stateless
@Local(PrintRoom.class)
public class PrintRoomBean implements PrintRoom {

    private static final String RECORDS =
            "select id, record from catalog.title where not withdrawn and id = any (?)";
    private static final String COPIES =
            "select c.barcode, c.inventory_number, c.shelf_mark, l.name from catalog.copy c"
                    + " join catalog.library l on l.code = c.library where c.barcode = any (?)";
    private static final int NAMED_IN_REFUSAL = 10;

    @Inject Database database;

    /** For the container. */
    public PrintRoomBean() {}

    @Override
    @PermitAll
    public byte[] cards(Collection<UUID> titles) {
        requireSome(titles.size(), MOST_CARDS);
        Map<UUID, String> records = new HashMap<>();
        database.list(
                RECORDS,
                row -> records.put(row.getObject(1, UUID.class), row.getString(2)),
                titles);
        var sheets = new CardSheets();
        for (var title : titles) {
            var record = Optional.ofNullable(records.get(title));
            sheets.add(
                    CardText.of(
                            MarcRecord.fromCanonical(record.orElseThrow(() -> unknown(title)))));
        }
        return bytes(sheets::writeTo);
    }

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN})
    public byte[] labels(LabelOrder order) {
        requireSome(order.barcodes().size(), LabelOrder.MOST);
        if (order.first() < 1 || order.first() > order.layout().labels()) {
            throw new RefusedException(
                    CatalogRefusal.FIRST_LABEL_OFF_SHEET, order.first(), order.layout().labels());
        }
        var copies = copies(order.barcodes());
        var sheets = new LabelSheets(order);
        order.barcodes().forEach(barcode -> sheets.add(copies.get(barcode)));
        return bytes(sheets::writeTo);
    }

    private Map<String, LabelText> copies(List<String> barcodes) {
        Map<String, LabelText> copies = new HashMap<>();
        database.list(
                COPIES,
                row ->
                        copies.put(
                                row.getString(1),
                                new LabelText(
                                        row.getString(1),
                                        Optional.ofNullable(row.getString(2)),
                                        Optional.ofNullable(row.getString(3)),
                                        row.getString(4))),
                barcodes);
        var unknown = barcodes.stream().filter(b -> !copies.containsKey(b)).distinct().toList();
        if (!unknown.isEmpty()) {
            throw new RefusedException(
                    CatalogRefusal.COPIES_TO_PRINT_UNKNOWN,
                    String.join(
                            ", ", unknown.subList(0, Math.min(NAMED_IN_REFUSAL, unknown.size()))));
        }
        return copies;
    }

    private static void requireSome(int count, int most) {
        if (count < 1 || count > most) {
            throw new RefusedException(CatalogRefusal.TOO_MANY_TO_PRINT, most);
        }
    }

    private static RefusedException unknown(UUID title) {
        return new RefusedException(CatalogRefusal.TITLE_UNKNOWN, title.toString());
    }

    private interface Writing {
        void writeTo(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing sheets) {
        var out = new ByteArrayOutputStream();
        try {
            sheets.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
