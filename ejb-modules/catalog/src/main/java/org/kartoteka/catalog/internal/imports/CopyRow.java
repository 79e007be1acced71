package org.kartoteka.catalog.internal.imports;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.CopyState;

/** A row of the table of copies. */
record CopyRow(
        UUID id,
        long version,
        UUID titleId,
        String branch,
        String barcode,
        Optional<String> inventoryNumber,
        Optional<String> shelfMark,
        Optional<BigDecimal> price,
        CopyState state) {

    static final String COLUMNS =
            "id, version, title_id, branch, barcode, inventory_number, shelf_mark, price, state";

    static CopyRow of(ResultSet row) throws SQLException {
        return new CopyRow(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getBigDecimal(8)),
                CopyState.valueOf(row.getString(9)));
    }

    CopyChanged changed() {
        return new CopyChanged(id, titleId, branch, state);
    }
}
