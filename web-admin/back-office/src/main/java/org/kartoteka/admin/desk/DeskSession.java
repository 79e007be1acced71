package org.kartoteka.admin.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;

/**
 * One desk at work: who is open, what a copy's scan does now, and the journal. Scans are handled
 * one after the other.
 */
class DeskSession {

    private final Branch branch;
    private final DeskWork work;
    private final Clock clock;
    private final Journal journal = new Journal();
    private final DeskActs acts;
    private OpenReader reader;
    private Mode mode = Mode.TAKE_BACK;

    DeskSession(Branch branch, DeskWork work, Clock clock) {
        this.branch = branch;
        this.work = work;
        this.clock = clock;
        this.acts = new DeskActs(branch, work);
    }

    /**
     * Handles what was scanned. The same key again changes nothing.
     *
     * @return what came of it; empty for what needs no answer
     */
    Optional<JournalLine> handle(String scanned, String key) {
        var before = journal.of(key);
        if (before.isPresent()) {
            return before;
        }
        var answer = answer(Scan.of(scanned), key);
        return answer.map(a -> note(scanned.strip(), key, a));
    }

    /** Keeps an answer that the desk itself could not give, such as a failure. */
    JournalLine note(String scanned, String key, Answer answer) {
        var line =
                new JournalLine(
                        key,
                        clock.instant(),
                        scanned,
                        answer.tone(),
                        answer.headline(),
                        answer.details());
        journal.add(line);
        return line;
    }

    /** Goes on where the browser says it was before the page was loaded anew. */
    void resume(String card, Mode was) {
        if (Scan.of(card) instanceof Scan.Card read) {
            open(read.number());
            mode = reader == null ? Mode.TAKE_BACK : was;
        }
    }

    Optional<OpenReader> reader() {
        return Optional.ofNullable(reader);
    }

    Mode mode() {
        return mode;
    }

    Branch branch() {
        return branch;
    }

    List<JournalLine> journal() {
        return journal.lines();
    }

    Optional<JournalLine> last() {
        return journal.last();
    }

    private Optional<Answer> answer(Scan scan, String key) {
        try {
            if (scan instanceof Scan.Order order) {
                return obey(order.command(), key);
            }
            return Optional.of(act(scan, key));
        } catch (RefusedException refused) {
            if (refused.refusal().kind() == Refusal.Kind.DENIED) {
                work.denied("back-office.desk", refused.refusal().name());
            }
            return Optional.of(Answer.no(refused.refusal(), refused.arguments()));
        }
    }

    private Answer act(Scan scan, String key) {
        if (scan instanceof Scan.Card card) {
            return open(card.number());
        }
        if (scan instanceof Scan.Copy copy) {
            return mode == Mode.LEND
                    ? acts.lend(reader, copy.barcode(), key)
                    : acts.takeBack(reader(), copy.barcode(), key);
        }
        if (scan instanceof Scan.MisreadCard misread) {
            return Answer.no("desk.card-misread", misread.text());
        }
        return Answer.no("desk.nonsense");
    }

    private Answer open(String card) {
        var found = work.reader(card);
        if (found.isEmpty()) {
            close();
            return Answer.no("desk.card-unknown", card);
        }
        var view = found.get();
        reader = new OpenReader(view, work.today(branch), work.loans(view.id()));
        mode = Mode.LEND;
        return acts.greet(reader);
    }

    private void close() {
        reader = null;
        mode = Mode.TAKE_BACK;
    }

    private Optional<Answer> obey(Command command, String key) {
        switch (command) {
            case LEND:
                return Optional.of(switchToLending());
            case TAKE_BACK:
                mode = Mode.TAKE_BACK;
                return Optional.of(Answer.yes("desk.mode-return"));
            case CLOSE:
                boolean wasOpen = reader != null;
                close();
                return wasOpen ? Optional.of(Answer.yes("desk.closed")) : Optional.empty();
            case RENEW:
                return Optional.of(withReader(r -> acts.renewSelected(r, key)));
            case RENEW_ALL:
                return Optional.of(withReader(r -> acts.renewAll(r, key)));
            default:
                reader().ifPresent(r -> r.move(command == Command.UP ? -1 : 1));
                return Optional.empty();
        }
    }

    private Answer switchToLending() {
        return withReader(
                r -> {
                    mode = Mode.LEND;
                    return Answer.yes("desk.mode-lend", r.fullName());
                });
    }

    private Answer withReader(java.util.function.Function<OpenReader, Answer> act) {
        return reader == null ? Answer.no("desk.no-reader") : act.apply(reader);
    }
}
