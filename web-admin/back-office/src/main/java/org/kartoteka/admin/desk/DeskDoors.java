package org.kartoteka.admin.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.CirculationDesk;
import org.kartoteka.circulation.api.LendCopy;
import org.kartoteka.circulation.api.LendingOutcome;
import org.kartoteka.circulation.api.LoanBook;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.circulation.api.RenewalOutcome;
import org.kartoteka.circulation.api.ReturnOutcome;
import org.kartoteka.circulation.api.TakeBackCopy;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.readers.api.ReaderView;
import org.kartoteka.readers.api.ReadersRegistry;

/** The desk's work, done by the doors of the house. */
@ApplicationScoped
class DeskDoors implements DeskWork {

    /** More open loans than any policy allows. */
    private static final int LOANS_SHOWN = 100;

    @Inject ReadersRegistry readers;
    @Inject CirculationDesk desk;
    @Inject LoanBook loans;
    @Inject Copies copies;
    @Inject Titles titles;
    @Inject LibraryNetwork network;
    @Inject CallerContext callers;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Optional<ReaderView> reader(String card) {
        return readers.byCard(card);
    }

    @Override
    public Optional<ReaderView> reader(UUID id) {
        return readers.find(id);
    }

    @Override
    public List<LoanLine> loans(UUID readerId) {
        var open = loans.openLoans(readerId, Optional.empty(), LOANS_SHOWN).items();
        var known = titles.findAll(open.stream().map(LoanView::titleId).distinct().toList());
        return open.stream()
                .map(l -> new LoanLine(l, line(Optional.ofNullable(known.get(l.titleId())))))
                .toList();
    }

    @Override
    public LendingOutcome lend(LendCopy order, String key) {
        return desk.lend(order, key(key));
    }

    @Override
    public ReturnOutcome takeBack(TakeBackCopy order, String key) {
        return desk.takeBack(order, key(key));
    }

    @Override
    public RenewalOutcome renew(UUID loanId, String key) {
        return desk.renew(loanId, key(key));
    }

    @Override
    public Optional<CopyView> copy(String barcode) {
        return copies.byBarcode(barcode);
    }

    @Override
    public LoanLine line(LoanView loan) {
        return new LoanLine(loan, title(loan.titleId()));
    }

    @Override
    public String title(UUID titleId) {
        return line(titles.find(titleId));
    }

    @Override
    public Optional<Branch> branch(String code) {
        return network.branch(code);
    }

    @Override
    public LocalDate today(Branch branch) {
        return LocalDate.now(clock.withZone(branch.zone()));
    }

    @Override
    public void denied(String act, String reason) {
        audit.denied(act, reason);
    }

    private Optional<IdempotencyKey> key(String key) {
        return Optional.of(new IdempotencyKey(callers.caller().name(), key));
    }

    private static String line(Optional<TitleView> title) {
        return title.map(
                        t ->
                                t.authors().isEmpty()
                                        ? t.title()
                                        : t.authors().get(0) + " " + t.title())
                .orElse("");
    }
}
