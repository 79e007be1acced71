package org.kartoteka.catalog.internal;

import java.util.Optional;
import java.util.Set;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;

/** Callers who act in given branches. */
public final class StaffForTests {

    private StaffForTests() {}

    /** A caller in those branches. */
    public static CallerContext in(String... branches) {
        var context = new CallerContext();
        context.enter(new Caller("ivanova", Set.of("admin"), Set.of(branches), Optional.empty()));
        return context;
    }
}
