package org.kartoteka.catalog.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.kernel.audit.AuditTrail;
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

    /** What a caller in those branches may. */
    public static StaffRights rights(Database database, String... branches) {
        return rights(directory(database), in(branches));
    }

    /** Writes acts nowhere; nobody may be denied anything. */
    public static AuditTrail silentAudit() {
        return new AuditTrail() {
            @Override
            public void done(String act, String subject) {
                if (act.isBlank() || subject.isBlank()) {
                    throw new AssertionError("an act without a name");
                }
            }

            @Override
            public void denied(String act, String reason) {
                throw new AssertionError(act);
            }
        };
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
