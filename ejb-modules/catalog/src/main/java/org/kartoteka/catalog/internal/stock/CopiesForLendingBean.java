package org.kartoteka.catalog.internal.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kartoteka.catalog.api.CopiesForLending;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.internal.CopyRows;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** Holds a copy for the desk as a foreign key would: against those who take it out of stock. */
@Stateless
@Local(CopiesForLending.class)
public class CopiesForLendingBean implements CopiesForLending {

    private static final String HELD =
            "select " + CopyRows.COLUMNS + " from catalog.copy where barcode = ? for key share";

    @Inject Database database;

    /** For the container. */
    public CopiesForLendingBean() {}

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN, Roles.INTEGRATOR})
    public Optional<CopyView> held(String barcode) {
        return database.first(HELD, CopyRows::view, barcode);
    }
}
