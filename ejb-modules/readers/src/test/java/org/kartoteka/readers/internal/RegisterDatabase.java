package org.kartoteka.readers.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform;

/** A real PostgreSQL with the schema of the register, and the persistence unit on it. */
final class RegisterDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final EntityManagerFactory unit;

    RegisterDatabase() {
        try {
            server =
                    EmbeddedPostgres.builder()
                            .setPGStartupWait(Duration.ofSeconds(120))
                            .setLocaleConfig("locale", "C.UTF-8")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("shared_buffers", "16MB")
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Flyway.configure()
                .dataSource(dataSource())
                .schemas("readers")
                .locations("classpath:db/readers")
                .failOnMissingLocations(true)
                .load()
                .migrate();
        unit = Persistence.createEntityManagerFactory("readers", outsideAServer());
    }

    private Map<String, Object> outsideAServer() {
        return Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource",
                dataSource(),
                "jakarta.persistence.jtaDataSource",
                dataSource(),
                "hibernate.transaction.jta.platform",
                NoJtaPlatform.INSTANCE);
    }

    DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    /** The table's bean, with a transaction of its own that is open. */
    ReaderRows begin() {
        var rows = new ReaderRows();
        rows.entities = unit.createEntityManager();
        rows.entities.getTransaction().begin();
        return rows;
    }

    static void commit(ReaderRows rows) {
        rows.entities.getTransaction().commit();
        rows.entities.close();
    }

    static void rollBack(ReaderRows rows) {
        rows.entities.getTransaction().rollback();
        rows.entities.close();
    }

    /** How many sessions wait for a lock. */
    long waiting() {
        try (var connection = dataSource().getConnection();
                var select =
                        connection.prepareStatement(
                                "select count(*) from pg_locks where not granted");
                var found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Borrowers within the transaction of the connection; statements are counted. */
    static Borrowers borrowers(Connection transaction, AtomicInteger statements) {
        var kept = proxy(Connection.class, transaction, statements);
        var borrowers = new Borrowers();
        borrowers.database =
                (DataSource)
                        Proxy.newProxyInstance(
                                RegisterDatabase.class.getClassLoader(),
                                new Class<?>[] {DataSource.class},
                                (self, method, arguments) -> kept);
        return borrowers;
    }

    /** As a server's shared connection: closing it leaves the transaction open. */
    private static <T> T proxy(Class<T> type, T real, AtomicInteger statements) {
        return type.cast(
                Proxy.newProxyInstance(
                        RegisterDatabase.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                return null;
                            }
                            if (method.getName().startsWith("prepare")) {
                                statements.incrementAndGet();
                            }
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    @Override
    public void close() {
        unit.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
