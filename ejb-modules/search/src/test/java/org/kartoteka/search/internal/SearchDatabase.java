package org.kartoteka.search.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.kartoteka.kernel.sql.Database;

/** A real PostgreSQL with the schema as it is migrated in production; one for all tests. */
public final class SearchDatabase {

    private static final DataSource SOURCE = start();

    private SearchDatabase() {}

    /** The database, emptied. */
    public static Database empty() {
        var database = new Database(SOURCE);
        database.change(
                "truncate search.index_rebuild, search.fruitless_search, search.counted_search");
        return database;
    }

    private static DataSource start() {
        try {
            // ends with this Java
            @SuppressWarnings("resource")
            var postgres =
                    EmbeddedPostgres.builder()
                            .setLocaleConfig("locale", "C.UTF-8")
                            .setLocaleConfig("encoding", "UTF8")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .start();
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .schemas("search")
                    .createSchemas(true)
                    .locations("classpath:db/search")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
            return postgres.getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
