package org.kartoteka.catalog.internal.outside;

import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.OutsideTarget;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.sql.Database;

/** The catalogues that may be asked, as they lie in the database. */
final class TargetRows {

    private static final String PUT =
            "insert into catalog.outside_target (code, name, target) values (?, ?, ?)"
                    + " on conflict (code) do update set name = excluded.name,"
                    + " target = excluded.target";

    private final Database database;

    TargetRows(Database database) {
        this.database = database;
    }

    List<OutsideTarget> all() {
        return database.list(
                "select target from catalog.outside_target order by name, code",
                row -> Json.read(row.getString(1), OutsideTarget.class));
    }

    Optional<OutsideTarget> find(String code) {
        return database.first(
                "select target from catalog.outside_target where code = ?",
                row -> Json.read(row.getString(1), OutsideTarget.class),
                code);
    }

    void put(OutsideTarget target) {
        database.change(PUT, target.code(), target.name(), Json.write(target));
    }

    int remove(String code) {
        return database.change("delete from catalog.outside_target where code = ?", code);
    }
}
