package org.kartoteka.catalog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.kernel.money.Money;

/** A row of the table of copies as the doors show it. */
public final class CopyRows {

    /** What has to be selected first, in this order. */
    public static final String COLUMNS =
            "id, title_id, library, branch, barcode, inventory_number, shelf_mark, price, state";

    private CopyRows() {}

    /** The copy of a row that begins with {@link #COLUMNS}. */
    public static CopyView view(ResultSet row) throws SQLException {
        return new CopyView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getBigDecimal(8)).map(Money::roubles),
                CopyState.valueOf(row.getString(9)));
    }
}
