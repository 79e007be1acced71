package org.kartoteka.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;

/**
 * Which libraries the caller works for: those that have one of his branches, or all. A library
 * without branches belongs to those who act in the whole network.
 */
@ApplicationScoped
public class StaffRights {

    @Inject NetworkDirectory directory;
    @Inject CallerContext callers;

    /** Who is calling. */
    public Caller caller() {
        return callers.caller();
    }

    /**
     * Lets only those pass who work for the library.
     *
     * @throws RefusedException {@link AccessRefusal#WRONG_BRANCH}
     */
    public void requireLibrary(String library) {
        if (!worksFor(library)) {
            throw new RefusedException(AccessRefusal.WRONG_BRANCH, library);
        }
    }

    /** Whether the caller works for the library. */
    public boolean worksFor(String library) {
        return libraries().map(own -> own.contains(library)).orElse(true);
    }

    /** The libraries the caller works for; empty means all of them. */
    public Optional<List<String>> libraries() {
        var caller = callers.caller();
        if (caller.branches().contains(Caller.ALL_BRANCHES)) {
            return Optional.empty();
        }
        return Optional.of(
                directory.network().branches().stream()
                        .filter(branch -> caller.actsIn(branch.code()))
                        .map(Branch::library)
                        .distinct()
                        .toList());
    }
}
