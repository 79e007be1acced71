package org.kartoteka.catalog.internal.marks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.catalog.api.AccessRule;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.LendableCopies;
import org.kartoteka.catalog.api.LendableCopy;
import org.kartoteka.catalog.internal.CopyRows;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/**
 * Finds a copy with the mark and the marks of its edition, by three unique indexes at once, and
 * holds it as a foreign key would: against those who take it out of stock.
 */
@Stateless
@Local(LendableCopies.class)
public class LendableCopiesBean implements LendableCopies {

    private static final int FULL_AGE = 18;
    private static final String HELD =
            "select c.id, c.title_id, c.library, c.branch, c.barcode, c.inventory_number,"
                    + " c.shelf_mark, c.price, c.state, t.age_mark,"
                    + " array(select l.mark from catalog.title_mark l where l.title_id = t.id)"
                    + " from catalog.copy c join catalog.title t on t.id = c.title_id"
                    + " where c.barcode = ? for key share of c";

    @Inject Database database;

    /** For the container. */
    public LendableCopiesBean() {}

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.ADMIN, Roles.INTEGRATOR})
    public Optional<LendableCopy> held(String barcode) {
        return database.first(HELD, LendableCopiesBean::lendable, barcode);
    }

    private static LendableCopy lendable(ResultSet row) throws SQLException {
        return new LendableCopy(CopyRows.view(row), rules(row));
    }

    /** An edition without a mark is for everybody; getInt says 0 then. */
    private static Set<AccessRule> rules(ResultSet row) throws SQLException {
        var rules = EnumSet.noneOf(AccessRule.class);
        if (row.getInt(10) >= FULL_AGE) {
            rules.add(AccessRule.ADULTS_ONLY);
        }
        for (var mark : (String[]) row.getArray(11).getArray()) {
            rules.add(EditionMark.valueOf(mark).rule());
        }
        return rules;
    }
}
