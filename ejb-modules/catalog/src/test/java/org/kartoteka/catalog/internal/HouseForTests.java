package org.kartoteka.catalog.internal;

import java.time.Clock;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.sql.Database;

/** The libraries NSK and MSK with their branches, and who works for them. */
public final class HouseForTests {

    private HouseForTests() {}

    /** Puts libraries and branches into the tables. */
    public static void libraries(Database database) {
        database.change(
                "insert into catalog.library values ('NSK', 'ЦБС', 'siberia'),"
                        + " ('MSK', 'ЦБС', 'central')");
        database.change(
                "insert into catalog.branch values"
                        + " ('NSK-1', 'NSK', 'Первый', '', 'Asia/Novosibirsk', 'siberia'),"
                        + " ('NSK-2', 'NSK', 'Второй', '', 'Asia/Novosibirsk', 'siberia')");
    }

    /** The directory over those tables. */
    public static NetworkDirectory directory(Database database) {
        var directory = new NetworkDirectory();
        directory.database = database;
        directory.clock = Clock.systemUTC();
        return directory;
    }

    /** What the caller may do. */
    public static StaffRights rights(NetworkDirectory directory, CallerContext caller) {
        var rights = new StaffRights();
        rights.directory = directory;
        rights.callers = caller;
        return rights;
    }
}
