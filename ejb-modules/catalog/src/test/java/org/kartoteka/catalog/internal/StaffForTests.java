package org.kartoteka.catalog.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.sql.Database;

/** Callers who act in given branches. */
public final class StaffForTests {

    private StaffForTests() {}

    /** A caller in those branches. */
    public static CallerContext in(String... branches) {
        var context = new CallerContext();
        context.enter(new Caller("ivanova", Set.of("admin"), Set.of(branches), Optional.empty()));
        return context;
    }

    /** The network as the database has it. */
    public static NetworkDirectory directory(Database database) {
        var directory = new NetworkDirectory();
        directory.database = database;
        directory.clock = Clock.systemUTC();
        return directory;
    }

    /** The rights of a caller in that network. */
    public static StaffRights rights(NetworkDirectory directory, CallerContext caller) {
        var rights = new StaffRights();
        rights.directory = directory;
        rights.callers = caller;
        return rights;
    }

    /** The copies behind their door. */
    public static Copies copies(Database database) {
        var copies = new CopiesBean();
        copies.database = database;
        return copies;
    }
}
