package org.kartoteka.catalog.internal.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.catalog.domain.selection.SelectionCheck;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.error.RefusedException;

/** Whether the caller may have a selection, and whether it is one. */
@ApplicationScoped
public class SelectionRights {

    @Inject NetworkDirectory directory;
    @Inject StaffRights rights;

    /** For the container. */
    public SelectionRights() {}

    /** Over a network and a caller. */
    public SelectionRights(NetworkDirectory directory, StaffRights rights) {
        this.directory = directory;
        this.rights = rights;
    }

    /**
     * Lets a sound selection of the caller's own libraries pass.
     *
     * @throws RefusedException {@link CatalogRefusal#LIBRARY_UNKNOWN}, {@link
     *     org.kartoteka.kernel.security.AccessRefusal#WRONG_BRANCH}, {@link
     *     CatalogRefusal#SELECTION_MALFORMED} with all faults
     */
    public void require(RecordSelection selection) {
        if (!directory.network().knows(selection.library())) {
            throw new RefusedException(CatalogRefusal.LIBRARY_UNKNOWN, selection.library());
        }
        rights.requireLibrary(selection.library());
        var faults = SelectionCheck.of(selection);
        if (!faults.isEmpty()) {
            throw new RefusedException(CatalogRefusal.SELECTION_MALFORMED, faults);
        }
    }
}
