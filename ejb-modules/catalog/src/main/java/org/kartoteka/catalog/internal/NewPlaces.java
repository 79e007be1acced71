package org.kartoteka.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.BranchChanged;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.domain.NetworkRules;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.event.Outbox;
import org.kartoteka.kernel.sql.Database;

/**
 * Adds libraries and branches that must not be there yet: of two who want one code the database
 * lets one pass. Call within a transaction.
 */
@ApplicationScoped
public class NewPlaces {

    private static final String LIBRARY =
            "insert into catalog.library (code, name, region) values (?, ?, ?)"
                    + " on conflict (code) do nothing";
    private static final String BRANCH =
            "insert into catalog.branch (code, library, name, address, zone, region)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict (code) do nothing";

    @Inject Database database;
    @Inject NetworkDirectory directory;
    @Inject Outbox outbox;
    @Inject AuditTrail audit;

    /**
     * Adds a library.
     *
     * @return whether the code was free
     */
    public boolean add(Library library) {
        NetworkRules.check(library);
        int added = database.change(LIBRARY, library.code(), library.name(), library.region());
        if (added > 0) {
            audit.done("catalog.register-library", library.code());
            directory.changed();
        }
        return added > 0;
    }

    /**
     * Adds a branch of a library that is there, and tells of it.
     *
     * @return whether the code was free
     */
    public boolean add(Branch branch) {
        NetworkRules.check(branch);
        int added =
                database.change(
                        BRANCH,
                        branch.code(),
                        branch.library(),
                        branch.name(),
                        branch.address(),
                        branch.zone().getId(),
                        branch.region());
        if (added > 0) {
            tell(branch);
        }
        return added > 0;
    }

    /** Writes down and tells that a branch was opened or changed. */
    void tell(Branch branch) {
        audit.done("catalog.open-branch", branch.code());
        outbox.publish(
                new BranchChanged(
                        branch.code(), branch.library(), branch.region(), branch.zone().getId()));
        directory.changed();
    }
}
