package org.kartoteka.catalog.internal.reports;

import static org.kartoteka.kernel.security.Roles.ADMIN;
import static org.kartoteka.kernel.security.Roles.CATALOGUER;
import static org.kartoteka.kernel.security.Roles.LIBRARIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.IdleCopy;
import org.kartoteka.catalog.api.ReportQuery;
import org.kartoteka.catalog.api.ReportRefusal;
import org.kartoteka.catalog.api.StockPicture;
import org.kartoteka.catalog.api.StockReport;
import org.kartoteka.catalog.api.StockReports;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.telemetry.Traced;
import org.kartoteka.kernel.time.Ids;

/** The door of the reports: who may see them. */
@Traced
@Stateless
@Local(StockReports.class)
public class StockReportsBean implements StockReports {

    private static final int MOST_YEARS = 50;

    @Inject StaffRights rights;
    @Inject NetworkDirectory directory;
    @Inject ReportMaking making;
    @Inject IdleRows idle;
    @Inject Pictures pictures;
    @Inject Clock clock;

    /** For the container. */
    public StockReportsBean() {}

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public StockReport report(ReportQuery query) {
        rights.requireLibrary(query.library());
        return making.make(query);
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public byte[] table(ReportQuery query, Locale language) {
        return new ReportSheet(language).of(query, report(query), zone(query.library()));
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<IdleCopy> idle(String branch, int years, Optional<String> cursor, int limit) {
        var after = cursor.map(StockReportsBean::place).orElse(IdleRows.Place.START);
        return Page.of(
                        idle.idle(branch, before(branch, years), after, limit + 1),
                        limit,
                        last -> last.place().since() + "_" + last.place().copy())
                .map(IdleRows.Standing::copy);
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public byte[] idleTable(String branch, int years, Locale language) {
        var before = before(branch, years);
        var copies = idle.idle(branch, before, IdleRows.Place.START, LONGEST_LIST);
        List<IdleCopy> listed = copies.stream().map(IdleRows.Standing::copy).toList();
        return new ReportSheet(language).of(branch, years, listed);
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public StockPicture sumUp(String library) {
        rights.requireLibrary(library);
        if (!directory.network().knows(library)) {
            throw new RefusedException(CatalogRefusal.LIBRARY_UNKNOWN, library);
        }
        pictures.order(Ids.next(clock), library, rights.caller().name(), clock.instant());
        return pictures.last(library).orElseThrow();
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Optional<StockPicture> picture(String library) {
        rights.requireLibrary(library);
        return pictures.last(library);
    }

    /** The day so many years before today in the branch, whose staff the caller has to be of. */
    private LocalDate before(String code, int years) {
        if (years < 1 || years > MOST_YEARS) {
            throw new RefusedException(ReportRefusal.YEARS_MALFORMED, MOST_YEARS);
        }
        var branch =
                directory
                        .network()
                        .branch(code)
                        .orElseThrow(
                                () -> new RefusedException(CatalogRefusal.BRANCH_UNKNOWN, code));
        rights.requireLibrary(branch.library());
        return LocalDate.ofInstant(clock.instant(), branch.zone()).minusYears(years);
    }

    private ZoneId zone(String library) {
        return directory.network().branchesOf(library).stream()
                .findFirst()
                .map(Branch::zone)
                .orElse(ZoneOffset.UTC);
    }

    private static IdleRows.Place place(String cursor) {
        var parts = cursor.split("_", -1);
        try {
            if (parts.length == 2) {
                return new IdleRows.Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
        throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
    }
}
