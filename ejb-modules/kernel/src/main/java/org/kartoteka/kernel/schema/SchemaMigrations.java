package org.kartoteka.kernel.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Migrates the schemas when the application starts, then opens the {@link StartGate}. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigrations {

    private static final Logger LOG = Logger.getLogger(SchemaMigrations.class.getName());
    private static final String MARK = "META-INF/kartoteka/schema";

    /** A database that is just failing over or busy is waited for, about a minute. */
    private static final int CONNECT_RETRIES = 20;

    private static final int SECONDS_BETWEEN = 3;

    @Resource(lookup = "jdbc/kartoteka")
    DataSource database;

    /** For the container. */
    public SchemaMigrations() {}

    @PostConstruct
    void migrate() {
        for (var schema : schemas()) {
            var done =
                    Flyway.configure(getClass().getClassLoader())
                            .dataSource(database)
                            .schemas(schema)
                            .createSchemas(true)
                            .connectRetries(CONNECT_RETRIES)
                            .connectRetriesInterval(SECONDS_BETWEEN)
                            .locations("classpath:db/" + schema)
                            .failOnMissingLocations(true)
                            .load()
                            .migrate();
            LOG.log(
                    Level.INFO,
                    "Schema {0} is up to date, {1} migrations were applied",
                    new Object[] {schema, done.migrationsExecuted});
        }
        StartGate.open();
    }

    @PreDestroy
    void close() {
        StartGate.close();
    }

    private static SortedSet<String> schemas() {
        var schemas = new TreeSet<String>();
        try {
            var loader = SchemaMigrations.class.getClassLoader();
            for (var mark : Collections.list(loader.getResources(MARK))) {
                try (var text = mark.openStream()) {
                    schemas.add(new String(text.readAllBytes(), StandardCharsets.UTF_8).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schemas;
    }
}
