package org.kartoteka.catalog.internal.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.catalog.domain.joining.JoinRules;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.kernel.error.Fault;
import org.kartoteka.kernel.error.RefusedException;

/** What a request must have before it goes to the administrators; all faults are told at once. */
@ApplicationScoped
class Sending {

    @Inject JoinRows rows;
    @Inject JoinPapers papers;
    @Inject NetworkDirectory directory;

    /**
     * Lets a request pass that can be decided on. Holds its code until the commit.
     *
     * @throws RefusedException {@link JoinRefusal#JOIN_FORM_FAULTY}
     */
    void require(JoinRow row) {
        var form = row.form();
        var faults = new ArrayList<>(JoinRules.faults(form));
        rows.oneByOne("code " + form.code());
        if (rows.taken(form.code(), row.id())) {
            faults.add(new Fault("/code", JoinRefusal.CODE_TAKEN, List.of(form.code())));
        }
        boolean stray =
                form.kind() == JoinKind.BRANCH && !directory.network().knows(form.library());
        if (stray && !form.library().isBlank()) {
            faults.add(
                    new Fault("/library", CatalogRefusal.LIBRARY_UNKNOWN, List.of(form.library())));
        }
        if (papers.documents(row.id()).isEmpty()) {
            faults.add(new Fault("/documents", JoinRefusal.DOCUMENT_NEEDED, List.of()));
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(JoinRefusal.JOIN_FORM_FAULTY, faults);
        }
    }
}
