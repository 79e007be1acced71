package org.kartoteka.catalog.internal;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.sql.Database;

/** Adds libraries and branches without a server around it. */
public final class NetworkForTests {

    private NetworkForTests() {}

    /** New places over the database; what is added is seen at once. */
    public static NewPlaces places(Database database, Outbox outbox, NetworkDirectory directory) {
        directory.transactions =
                (TransactionSynchronizationRegistry)
                        Proxy.newProxyInstance(
                                NetworkForTests.class.getClassLoader(),
                                new Class<?>[] {TransactionSynchronizationRegistry.class},
                                (proxy, method, arguments) -> null);
        var places = new NewPlaces();
        places.database = database;
        places.directory = directory;
        places.outbox = outbox;
        places.audit = StaffForTests.silentAudit();
        return places;
    }
}
