package org.kartoteka.admin.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.admin.page.Said;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.LendCopy;
import org.kartoteka.circulation.api.LendingOutcome;
import org.kartoteka.circulation.api.RenewalOutcome;
import org.kartoteka.circulation.api.ReturnOutcome;
import org.kartoteka.circulation.api.TakeBackCopy;

/** The acts of a desk and what it says of each. */
class DeskActs {

    private final Branch branch;
    private final DeskWork work;

    DeskActs(Branch branch, DeskWork work) {
        this.branch = branch;
        this.work = work;
    }

    /** Says who has come, and what stands in the way of lending. */
    Answer greet(OpenReader reader) {
        var answer = Answer.yes("desk.opened", reader.fullName());
        var view = reader.view();
        if (reader.expired()) {
            answer = answer.butLook("desk.card-expired", view.expiresOn());
        }
        if (view.blocked().isPresent()) {
            answer = answer.butLook("desk.blocked", view.blocked().get());
        }
        if (reader.overdue() > 0) {
            answer = answer.butLook("desk.has-overdue", reader.overdue());
        }
        return answer;
    }

    Answer lend(OpenReader reader, String scanned, String key) {
        var barcode = barcode(scanned);
        var outcome = work.lend(new LendCopy(barcode, reader.view().card(), branch.code()), key);
        if (outcome instanceof LendingOutcome.Lent lent) {
            var line = work.line(lent.loan());
            reader.put(line);
            return Answer.yes("desk.lent", line.title()).and("desk.due", lent.loan().dueOn());
        }
        return notLent(reader, barcode, (LendingOutcome.Refused) outcome);
    }

    private Answer notLent(OpenReader reader, String barcode, LendingOutcome.Refused refused) {
        var his = reader.loanOf(barcode);
        if (refused.reason() == CirculationRefusal.COPY_ALREADY_ON_LOAN && his.isPresent()) {
            reader.select(his.get());
            return Answer.note("desk.already-his", his.get().title())
                    .and("desk.due", his.get().loan().dueOn())
                    .and("desk.already-his-keys");
        }
        return about(barcode, Answer.no(refused.reason(), refused.arguments()));
    }

    Answer takeBack(Optional<OpenReader> open, String scanned, String key) {
        var barcode = barcode(scanned);
        var outcome = work.takeBack(new TakeBackCopy(barcode, branch.code()), key);
        if (outcome instanceof ReturnOutcome.Returned returned) {
            return returned(open, returned);
        }
        var refused = (ReturnOutcome.Refused) outcome;
        return about(barcode, Answer.no(refused.reason(), refused.arguments()));
    }

    private Answer returned(Optional<OpenReader> open, ReturnOutcome.Returned returned) {
        var loan = returned.loan();
        open.ifPresent(r -> r.remove(loan));
        var answer = Answer.yes("desk.returned", work.title(loan.titleId()));
        var owner = open.filter(r -> r.view().id().equals(loan.readerId()));
        if (owner.isEmpty()) {
            answer = answer.and(whose(loan.readerId()));
        }
        if (returned.overdueDays() > 0) {
            answer = answer.butLook("desk.was-overdue", returned.overdueDays(), loan.dueOn());
        }
        if (!returned.homeBranch().equals(branch.code())) {
            answer = answer.butLook("desk.elsewhere", branchName(returned.homeBranch()));
        }
        return answer;
    }

    Answer renewSelected(OpenReader reader, String key) {
        var selected = reader.selectedLoan();
        return selected.isEmpty()
                ? Answer.no("desk.nothing-selected")
                : renew(reader, selected.get(), key);
    }

    private Answer renew(OpenReader reader, LoanLine line, String key) {
        var outcome = work.renew(line.loan().id(), key);
        if (outcome instanceof RenewalOutcome.Renewed renewed) {
            reader.put(line.with(renewed.loan()));
            return Answer.yes("desk.renewed", line.title()).and("desk.due", renewed.loan().dueOn());
        }
        var refused = (RenewalOutcome.Refused) outcome;
        return Answer.no(refused.reason(), refused.arguments()).and("desk.about", line.title());
    }

    /** Renews what may be renewed; each loan has a key of its own under that of the scan. */
    Answer renewAll(OpenReader reader, String key) {
        var loans = reader.loans();
        if (loans.isEmpty()) {
            return Answer.no("desk.no-loans");
        }
        int renewed = 0;
        List<Said> refusals = new ArrayList<>();
        for (var line : loans) {
            var answer = renew(reader, line, key + ":" + line.loan().id());
            if (answer.tone() == Tone.YES) {
                renewed++;
            } else {
                refusals.addAll(answer.details());
                refusals.add(answer.headline());
            }
        }
        var tone = renewed == loans.size() ? Tone.YES : renewed == 0 ? Tone.NO : Tone.NOTE;
        return new Answer(tone, Said.of("desk.renewed-all", renewed, loans.size()), refusals);
    }

    /** A refusal says of which copy, where the copy is known. */
    private Answer about(String barcode, Answer refused) {
        return work.copy(barcode)
                .map(copy -> refused.and("desk.about", work.title(copy.titleId())))
                .orElseGet(() -> refused.and("desk.about-barcode", barcode));
    }

    private Said whose(java.util.UUID readerId) {
        return work.reader(readerId)
                .map(r -> new OpenReader(r, r.birthDate(), List.of()))
                .map(r -> Said.of("desk.whose", r.fullName(), r.view().card()))
                .orElseGet(() -> Said.of("desk.whose-unknown"));
    }

    private String branchName(String code) {
        return work.branch(code).map(Branch::name).orElse(code);
    }

    /** A barcode typed in the Russian layout is put right, unless a copy really has it. */
    private String barcode(String scanned) {
        return Keyboard.isRussian(scanned) && work.copy(scanned).isEmpty()
                ? work.copy(Keyboard.latin(scanned)).map(CopyView::barcode).orElse(scanned)
                : scanned;
    }
}
