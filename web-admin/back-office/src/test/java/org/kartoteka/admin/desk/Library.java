package org.kartoteka.admin.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.LendCopy;
import org.kartoteka.circulation.api.LendingOutcome;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.circulation.api.RenewalOutcome;
import org.kartoteka.circulation.api.ReturnOutcome;
import org.kartoteka.circulation.api.TakeBackCopy;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.readers.api.ReaderCategory;
import org.kartoteka.readers.api.ReaderView;

/** A small library in memory: readers, copies, loans, and what was asked of it. */
class Library implements DeskWork {

    static final ZoneId NOVOSIBIRSK = ZoneId.of("Asia/Novosibirsk");
    static final Branch HERE =
            new Branch("NSK-1", "NSK", "Центральная", "Новосибирск", NOVOSIBIRSK, "siberia");
    static final Branch THERE =
            new Branch("NSK-2", "NSK", "Детская", "Новосибирск", NOVOSIBIRSK, "siberia");

    /** 2026-11-22 20:00 in London is the 23rd in Novosibirsk. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T20:00:00Z"), ZoneOffset.UTC);

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate DUE = TODAY.plusDays(14);

    final Map<String, ReaderView> readers = new LinkedHashMap<>();
    final Map<String, CopyView> copies = new LinkedHashMap<>();
    final Map<UUID, String> titles = new HashMap<>();
    final List<LoanView> loans = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    final List<String> denials = new ArrayList<>();
    boolean deniesBranch;
    boolean renewsNothing;

    ReaderView reader(String card, String surname) {
        return keep(card, surname, TODAY.plusYears(1), Optional.empty());
    }

    ReaderView keep(String card, String surname, LocalDate expires, Optional<String> blocked) {
        var reader =
                new ReaderView(
                        UUID.randomUUID(),
                        1,
                        card,
                        HERE.code(),
                        surname,
                        "Анна",
                        Optional.of("Петровна"),
                        LocalDate.of(1990, 11, 24),
                        ReaderCategory.ADULT,
                        Optional.empty(),
                        Optional.empty(),
                        expires,
                        blocked);
        readers.put(card, reader);
        return reader;
    }

    CopyView copyOf(String barcode, String title) {
        return copyOf(barcode, title, HERE);
    }

    CopyView copyOf(String barcode, String title, Branch branch) {
        var titleId = UUID.randomUUID();
        titles.put(titleId, title);
        var copy =
                new CopyView(
                        UUID.randomUUID(),
                        titleId,
                        branch.library(),
                        branch.code(),
                        barcode,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        CopyState.LENDABLE);
        copies.put(barcode, copy);
        return copy;
    }

    LoanView lent(CopyView copy, ReaderView reader, LocalDate due) {
        var loan = loan(copy, reader, due, 0);
        loans.add(loan);
        return loan;
    }

    private static LoanView loan(CopyView copy, ReaderView reader, LocalDate due, int renewals) {
        return new LoanView(
                UUID.randomUUID(),
                copy.id(),
                copy.barcode(),
                copy.titleId(),
                reader.id(),
                HERE.code(),
                CLOCK.instant(),
                due,
                renewals,
                due.isBefore(TODAY),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Optional<ReaderView> reader(String card) {
        return Optional.ofNullable(readers.get(card));
    }

    @Override
    public Optional<ReaderView> reader(UUID id) {
        return readers.values().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    @Override
    public List<LoanLine> loans(UUID readerId) {
        return loans.stream().filter(l -> l.readerId().equals(readerId)).map(this::line).toList();
    }

    @Override
    public LendingOutcome lend(LendCopy order, String key) {
        if (deniesBranch) {
            throw new RefusedException(AccessRefusal.WRONG_BRANCH, order.branch());
        }
        keys.add(key);
        var copy = copies.get(order.copyBarcode());
        if (copy == null) {
            return refused(CirculationRefusal.COPY_UNKNOWN, order.copyBarcode());
        }
        if (loanOf(order.copyBarcode()).isPresent()) {
            return refused(CirculationRefusal.COPY_ALREADY_ON_LOAN, order.copyBarcode());
        }
        return new LendingOutcome.Lent(lent(copy, readers.get(order.readerCard()), DUE));
    }

    private static LendingOutcome refused(CirculationRefusal reason, String barcode) {
        return new LendingOutcome.Refused(reason, List.of(barcode));
    }

    @Override
    public ReturnOutcome takeBack(TakeBackCopy order, String key) {
        keys.add(key);
        var loan = loanOf(order.copyBarcode());
        if (loan.isEmpty()) {
            var reason =
                    copies.containsKey(order.copyBarcode())
                            ? CirculationRefusal.COPY_NOT_ON_LOAN
                            : CirculationRefusal.COPY_UNKNOWN;
            return new ReturnOutcome.Refused(reason, List.of(order.copyBarcode()));
        }
        loans.remove(loan.get());
        long late = Math.max(0, loan.get().dueOn().until(TODAY).getDays());
        return new ReturnOutcome.Returned(
                loan.get(), late, copies.get(order.copyBarcode()).branch());
    }

    @Override
    public RenewalOutcome renew(UUID loanId, String key) {
        keys.add(key);
        var loan = loans.stream().filter(l -> l.id().equals(loanId)).findFirst().orElseThrow();
        if (renewsNothing || loan.overdue()) {
            return new RenewalOutcome.Refused(
                    CirculationRefusal.LOAN_OVERDUE, List.of(loan.dueOn()));
        }
        var renewed =
                new LoanView(
                        loan.id(),
                        loan.copyId(),
                        loan.copyBarcode(),
                        loan.titleId(),
                        loan.readerId(),
                        loan.branch(),
                        loan.lentAt(),
                        DUE.plusDays(7),
                        loan.renewals() + 1,
                        false,
                        Optional.empty(),
                        Optional.empty());
        loans.replaceAll(l -> l.id().equals(loanId) ? renewed : l);
        return new RenewalOutcome.Renewed(renewed);
    }

    private Optional<LoanView> loanOf(String barcode) {
        return loans.stream().filter(l -> l.copyBarcode().equals(barcode)).findFirst();
    }

    @Override
    public Optional<CopyView> copy(String barcode) {
        return Optional.ofNullable(copies.get(barcode));
    }

    @Override
    public LoanLine line(LoanView loan) {
        return new LoanLine(loan, title(loan.titleId()));
    }

    @Override
    public String title(UUID titleId) {
        return titles.getOrDefault(titleId, "");
    }

    @Override
    public Optional<Branch> branch(String code) {
        return List.of(HERE, THERE).stream().filter(b -> b.code().equals(code)).findFirst();
    }

    @Override
    public LocalDate today(Branch branch) {
        return LocalDate.now(CLOCK.withZone(branch.zone()));
    }

    @Override
    public void denied(String act, String reason) {
        denials.add(act + " " + reason);
    }
}
