package org.kartoteka.catalog.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.catalog.domain.NetworkRules;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** The network: read from memory, changed by administrators. */
@Stateless
@Local(LibraryNetwork.class)
public class LibraryNetworkBean implements LibraryNetwork {

    private static final String REGISTER =
            "insert into catalog.library (code, name, region) values (?, ?, ?)"
                    + " on conflict (code) do update"
                    + " set name = excluded.name, region = excluded.region"
                    + " where (library.name, library.region) is distinct from"
                    + " (excluded.name, excluded.region)";
    private static final String OPEN =
            "insert into catalog.branch (code, library, name, address, zone, region)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict (code) do update"
                    + " set name = excluded.name, address = excluded.address,"
                    + " zone = excluded.zone, region = excluded.region"
                    + " where branch.library = excluded.library"
                    + " and (branch.name, branch.address, branch.zone, branch.region)"
                    + " is distinct from"
                    + " (excluded.name, excluded.address, excluded.zone, excluded.region)";

    @Inject Database database;
    @Inject NetworkDirectory directory;
    @Inject StaffRights rights;
    @Inject NewPlaces places;
    @Inject AuditTrail audit;

    /** For the container. */
    public LibraryNetworkBean() {}

    @Override
    @PermitAll
    public List<Library> libraries() {
        return directory.network().libraries();
    }

    @Override
    @PermitAll
    public List<Branch> branches() {
        return directory.network().branches();
    }

    @Override
    @PermitAll
    public Optional<Branch> branch(String code) {
        return directory.network().branch(code);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public Library register(Library library) {
        NetworkRules.check(library);
        rights.requireLibrary(library.code());
        if (database.change(REGISTER, library.code(), library.name(), library.region()) > 0) {
            audit.done("catalog.register-library", library.code());
            directory.changed();
        }
        return library;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public Branch open(Branch branch) {
        NetworkRules.check(branch);
        rights.requireLibrary(branch.library());
        requireOwner(branch);
        if (written(branch)) {
            places.tell(branch);
        }
        return branch;
    }

    private boolean written(Branch branch) {
        return database.change(
                        OPEN,
                        branch.code(),
                        branch.library(),
                        branch.name(),
                        branch.address(),
                        branch.zone().getId(),
                        branch.region())
                > 0;
    }

    private void requireOwner(Branch branch) {
        database.first(
                        "select code from catalog.library where code = ?",
                        row -> row.getString(1),
                        branch.library())
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        CatalogRefusal.LIBRARY_UNKNOWN, branch.library()));
        database.first(
                        "select library from catalog.branch where code = ?",
                        row -> row.getString(1),
                        branch.code())
                .filter(owner -> !owner.equals(branch.library()))
                .ifPresent(
                        owner -> {
                            throw new RefusedException(
                                    CatalogRefusal.BRANCH_OF_ANOTHER_LIBRARY, branch.code(), owner);
                        });
    }
}
