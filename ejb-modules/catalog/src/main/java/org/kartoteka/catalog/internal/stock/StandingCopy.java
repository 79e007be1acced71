package org.kartoteka.catalog.internal.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.internal.CopyRows;

/**
 * A copy that this transaction holds alone, as it stands now.
 *
 * @param boundInto the volume it is bound into
 * @param hasParts whether others are bound into it
 * @param usual how it could be used before it went missing or away
 */
record StandingCopy(
        CopyView view, Optional<UUID> boundInto, boolean hasParts, Optional<CopyState> usual) {

    static StandingCopy of(ResultSet row) throws SQLException {
        return new StandingCopy(
                CopyRows.view(row),
                Optional.ofNullable(row.getObject(10, UUID.class)),
                row.getBoolean(11),
                Optional.ofNullable(row.getString(12)).map(CopyState::valueOf));
    }

    UUID id() {
        return view.id();
    }

    CopyState state() {
        return view.state();
    }

    String branch() {
        return view.branch();
    }
}
