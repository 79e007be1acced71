package org.kartoteka.catalog.internal.stock;

import static org.kartoteka.kernel.security.Roles.ADMIN;
import static org.kartoteka.kernel.security.Roles.CATALOGUER;
import static org.kartoteka.kernel.security.Roles.LIBRARIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kartoteka.catalog.api.BeginStockTaking;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.CopiesOnLoan;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ScanVerdict;
import org.kartoteka.catalog.api.ScanView;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.api.StockTakingView;
import org.kartoteka.catalog.api.StockTakings;
import org.kartoteka.catalog.domain.PaperRules;
import org.kartoteka.catalog.domain.ShelfCheck;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.time.Ids;

/** Rounds of stock-taking: every scan is kept at once. */
@Stateless
@Local(StockTakings.class)
public class StockTakingsBean implements StockTakings {

    private static final int AT_ONCE = 100;
    private static final int WIDEST = 64;
    private static final int STRIDE = 1000;
    private static final int LISTED = 5000;

    @EJB CopiesOnLoan loans;
    @Inject StaffRights rights;
    @Inject CallerContext callers;
    @Inject NetworkDirectory directory;
    @Inject TakingRows rows;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** For the container. */
    public StockTakingsBean() {}

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public StockTakingView begin(BeginStockTaking order) {
        var branch =
                directory
                        .network()
                        .branch(order.branch())
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                CatalogRefusal.BRANCH_UNKNOWN, order.branch()));
        callers.requireBranch(branch.code());
        PaperRules.checkName(order.name());
        var from = order.shelfFrom().orElse("");
        var to = order.shelfTo().orElse("");
        if (!to.isEmpty() && from.compareTo(to + TakingRows.LAST) > 0) {
            throw new RefusedException(StockRefusal.SHELF_RANGE_MALFORMED, from, to);
        }
        var taking = fresh(branch, order.name(), from, to);
        rows.insert(taking);
        audit.done("catalog.begin-stock-taking", taking.id().toString());
        return rows.find(taking.id()).orElseThrow();
    }

    private StockTakingView fresh(Branch branch, String name, String from, String to) {
        return new StockTakingView(
                Ids.next(clock),
                branch.library(),
                branch.code(),
                name,
                from,
                to,
                true,
                0,
                Map.of(),
                Optional.empty(),
                now(),
                rights.caller().name(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public List<ScanView> scan(UUID id, List<String> barcodes) {
        var codes = checked(barcodes);
        var taking = rows.shared(id).orElseThrow(() -> unknown(id));
        callers.requireBranch(taking.branch());
        if (!taking.open()) {
            throw new RefusedException(StockRefusal.STOCK_TAKING_CLOSED, taking.name());
        }
        var known =
                rows.copies(codes).stream()
                        .collect(Collectors.toMap(CopyView::barcode, Function.identity()));
        var out = loans.out(known.values().stream().map(CopyView::id).toList());
        var check = new ShelfCheck(taking.branch(), taking.shelfFrom(), taking.shelfTo());
        var scans = new ArrayList<Object[]>();
        for (var code : codes) {
            var copy = Optional.ofNullable(known.get(code));
            var verdict =
                    copy.map(c -> check.verdict(c, out.contains(c.id())))
                            .orElse(ScanVerdict.UNKNOWN);
            scans.add(
                    new Object[] {
                        id, code, copy.map(CopyView::id), verdict, now(), rights.caller().name()
                    });
        }
        rows.keep(scans);
        return rows.scans(id, codes);
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public StockTakingView close(UUID id) {
        var taking = rows.locked(id).orElseThrow(() -> unknown(id));
        callers.requireBranch(taking.branch());
        if (!taking.open()) {
            return taking;
        }
        var after = Cursors.START;
        var some = rows.unseen(taking, after, STRIDE);
        while (!some.isEmpty()) {
            rows.keepMissing(id, notOut(some).stream().map(CopyView::id).toList());
            after = some.get(some.size() - 1).id();
            some = rows.unseen(taking, after, STRIDE);
        }
        rows.close(id, now(), rights.caller().name());
        audit.done("catalog.close-stock-taking", id.toString());
        return rows.find(id).orElseThrow();
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Optional<StockTakingView> find(UUID id) {
        return rows.find(id).filter(taking -> rights.worksFor(taking.library()));
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<StockTakingView> recent(String library, Optional<String> cursor, int limit) {
        rights.requireLibrary(library);
        var before = cursor.map(Cursors::id).orElse(Cursors.END);
        return Page.of(
                rows.recent(library, before, limit + 1), limit, last -> last.id().toString());
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<ScanView> scans(UUID id, ScanVerdict verdict, Optional<String> cursor, int limit) {
        seen(id);
        var found = rows.scans(id, verdict, cursor.orElse(""), limit + 1);
        return Page.of(found, limit, ScanView::barcode);
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public Page<CopyView> missing(UUID id, Optional<String> cursor, int limit) {
        var taking = seen(id);
        var after = cursor.map(Cursors::id).orElse(Cursors.START);
        var found =
                taking.open()
                        ? rows.unseen(taking, after, limit + 1)
                        : rows.missing(id, after, limit + 1);
        var page = Page.of(found, limit, last -> last.id().toString());
        return taking.open() ? new Page<>(notOut(page.items()), page.next()) : page;
    }

    @Override
    @RolesAllowed({LIBRARIAN, CATALOGUER, ADMIN})
    public byte[] act(UUID id, Locale language) {
        var taking = seen(id);
        ZoneId zone =
                directory
                        .network()
                        .branch(taking.branch())
                        .map(Branch::zone)
                        .orElse(ZoneOffset.UTC);
        var lists =
                new TakingPaper.Lists(
                        missing(id, Optional.empty(), LISTED).items(),
                        rows.scans(id, ScanVerdict.MISPLACED, "", LISTED),
                        rows.scans(id, ScanVerdict.FOREIGN, "", LISTED),
                        zone);
        return new TakingPaper(taking, lists, new ActWords(language)).pdf();
    }

    private List<CopyView> notOut(List<CopyView> copies) {
        var out = loans.out(copies.stream().map(CopyView::id).toList());
        return copies.stream().filter(copy -> !out.contains(copy.id())).toList();
    }

    private static List<String> checked(List<String> barcodes) {
        boolean fits =
                !barcodes.isEmpty()
                        && barcodes.size() <= AT_ONCE
                        && barcodes.stream()
                                .noneMatch(code -> code.isBlank() || code.length() > WIDEST);
        if (!fits) {
            throw new RefusedException(StockRefusal.SCANS_MALFORMED, AT_ONCE);
        }
        return List.copyOf(new TreeSet<>(barcodes));
    }

    private StockTakingView seen(UUID id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    private static RefusedException unknown(UUID id) {
        return new RefusedException(StockRefusal.STOCK_TAKING_UNKNOWN, id.toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
