package org.kartoteka.catalog.internal.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.kartoteka.catalog.api.BatchChange;
import org.kartoteka.catalog.api.BatchOrder;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.kernel.json.Json;

/** Reads an order from the columns {@code selection, dialect, changes}. */
final class StoredOrder {

    private StoredOrder() {}

    static BatchOrder of(ResultSet row) throws SQLException {
        return new BatchOrder(
                Json.read(row.getString("selection"), RecordSelection.class),
                RecordDialect.valueOf(row.getString("dialect")),
                List.of(Json.read(row.getString("changes"), BatchChange[].class)));
    }
}
