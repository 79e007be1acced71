package org.kartoteka.catalog.internal.records;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kartoteka.catalog.api.AuthorMarkOffer;
import org.kartoteka.catalog.api.AuthorMarks;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.domain.MarkTable;
import org.kartoteka.catalog.domain.record.RecordAdvice;
import org.kartoteka.catalog.domain.record.RecordCheck;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.Database;

/** Author marks by the table in the database. */
@Stateless
@Local(AuthorMarks.class)
public class AuthorMarksBean implements AuthorMarks {

    /** The row that a heading belongs to is the last one that is not behind it. */
    private static final String FIND =
            "select figures from catalog.author_mark where beginning <= ? and beginning >= ?"
                    + " order by beginning desc limit 1";

    private static final String INSERT =
            "insert into catalog.author_mark (beginning, figures) values (?, ?)";

    @Inject Database database;
    @Inject StaffRights rights;
    @Inject AuditTrail audit;

    /** For the container. */
    public AuthorMarksBean() {}

    @Override
    @RolesAllowed({Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    public AuthorMarkOffer offer(RecordContent record) {
        if (!RecordCheck.shape(record).isEmpty()) {
            throw new RefusedException(CatalogRefusal.RECORD_FAULTY, List.of());
        }
        var heading = RecordAdvice.heading(record);
        var key = MarkTable.key(heading);
        if (key.isEmpty()) {
            return new AuthorMarkOffer(heading, "", Optional.empty());
        }
        var first = key.substring(0, key.offsetByCodePoints(0, 1));
        var letter = first.toUpperCase(Locale.ROOT);
        var mark =
                database.first(FIND, row -> row.getString(1), key, first)
                        .map(figures -> letter + figures);
        return new AuthorMarkOffer(heading, letter, mark);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public int load(String table) {
        if (!rights.caller().branches().contains(Caller.ALL_BRANCHES)) {
            throw new RefusedException(AccessRefusal.WRONG_BRANCH, Caller.ALL_BRANCHES);
        }
        var rows = MarkTable.rows(table);
        database.change("delete from catalog.author_mark");
        database.changeAll(
                INSERT,
                rows.entrySet().stream()
                        .map(row -> new Object[] {row.getKey(), row.getValue()})
                        .toList());
        audit.done("catalog.load-author-marks", Integer.toString(rows.size()));
        return rows.size();
    }
}
