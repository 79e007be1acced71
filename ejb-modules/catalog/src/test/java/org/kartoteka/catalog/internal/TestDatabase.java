package org.kartoteka.catalog.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.kartoteka.kernel.sql.Database;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL with the schemas as they are migrated in production; one for all tests. */
public final class TestDatabase {

    private static final PGSimpleDataSource SOURCE = start();

    private TestDatabase() {}

    /** The database, emptied. */
    public static TestTransactions empty() {
        var transactions = new TestTransactions(SOURCE);
        transactions.inNew(() -> emptied(new Database(transactions.source())));
        return transactions;
    }

    /** As somebody would who may switch off what guards the ledger. */
    private static int emptied(Database database) {
        database.change("set local session_replication_role = replica");
        return database.change("truncate catalog.library, kernel.outbox cascade");
    }

    private static PGSimpleDataSource start() {
        try {
            // ends with this Java
            @SuppressWarnings("resource")
            var postgres =
                    EmbeddedPostgres.builder()
                            .setLocaleConfig("locale", "C.UTF-8")
                            .setLocaleConfig("encoding", "UTF8")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .start();
            for (var schema : List.of("kernel", "catalog")) {
                Flyway.configure()
                        .dataSource(postgres.getPostgresDatabase())
                        .schemas(schema)
                        .createSchemas(true)
                        .locations("classpath:db/" + schema)
                        .failOnMissingLocations(true)
                        .load()
                        .migrate();
            }
            var source = new PGSimpleDataSource();
            source.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
            source.setReWriteBatchedInserts(true);
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
