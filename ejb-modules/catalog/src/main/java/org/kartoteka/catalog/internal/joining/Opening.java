package org.kartoteka.catalog.internal.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.JoinForm;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.domain.joining.JoinRules;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.NewPlaces;
import org.kartoteka.kernel.error.RefusedException;

/** Makes of an approved form what it asks for. */
@ApplicationScoped
class Opening {

    @Inject NewPlaces places;
    @Inject NetworkDirectory directory;

    /**
     * Adds the library with its first branch, or the branch; neither may be there.
     *
     * @return the code of the branch
     * @throws RefusedException {@link JoinRefusal#CODE_TAKEN}, {@link
     *     CatalogRefusal#LIBRARY_UNKNOWN}
     */
    String open(JoinForm form) {
        boolean library = form.kind() == JoinKind.LIBRARY;
        if (library) {
            requireFree(
                    places.add(new Library(form.code(), form.name(), form.region())), form.code());
        } else if (!directory.network().knows(form.library())) {
            throw new RefusedException(CatalogRefusal.LIBRARY_UNKNOWN, form.library());
        }
        var branch = branch(form, library);
        requireFree(places.add(branch), branch.code());
        return branch.code();
    }

    private static Branch branch(JoinForm form, boolean first) {
        return new Branch(
                first ? form.code() + JoinRules.FIRST_BRANCH : form.code(),
                first ? form.code() : form.library(),
                form.name(),
                address(form),
                ZoneId.of(form.zone()),
                form.region());
    }

    private static String address(JoinForm form) {
        return form.address().contains(form.city())
                ? form.address()
                : form.city() + ", " + form.address();
    }

    private static void requireFree(boolean added, String code) {
        if (!added) {
            throw new RefusedException(JoinRefusal.CODE_TAKEN, code);
        }
    }
}
