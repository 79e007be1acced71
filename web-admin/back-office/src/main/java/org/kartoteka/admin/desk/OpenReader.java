package org.kartoteka.admin.desk;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.readers.api.ReaderView;

/** The reader who stands at the desk, with his loans; one of them may be selected. */
public class OpenReader {

    private static final Comparator<LoanLine> DUE_FIRST =
            Comparator.comparing((LoanLine l) -> l.loan().dueOn())
                    .thenComparing(l -> l.loan().lentAt());

    private final ReaderView view;
    private final LocalDate today;
    private final List<LoanLine> loans;
    private UUID selected;

    OpenReader(ReaderView view, LocalDate today, List<LoanLine> loans) {
        this.view = view;
        this.today = today;
        this.loans = new ArrayList<>(loans);
    }

    /** Who it is. */
    public ReaderView view() {
        return view;
    }

    /** Surname, name and patronymic. */
    public String fullName() {
        return view.surname() + " " + view.name() + view.patronymic().map(p -> " " + p).orElse("");
    }

    /** Years of age, by the day of the branch. */
    public int age() {
        return Period.between(view.birthDate(), today).getYears();
    }

    /** Whether the card is not good any more. */
    public boolean expired() {
        return view.expiresOn().isBefore(today);
    }

    /** The open loans, the one due first first. */
    public List<LoanLine> loans() {
        return List.copyOf(loans);
    }

    /** How many of them are overdue. */
    public long overdue() {
        return loans.stream().filter(l -> l.loan().overdue()).count();
    }

    /** Whether the loan is the selected one. */
    public boolean isSelected(LoanLine line) {
        return line.loan().id().equals(selected);
    }

    Optional<LoanLine> selectedLoan() {
        return loans.stream().filter(this::isSelected).findFirst();
    }

    Optional<LoanLine> loanOf(String barcode) {
        return loans.stream().filter(l -> l.loan().copyBarcode().equals(barcode)).findFirst();
    }

    void select(LoanLine line) {
        selected = line.loan().id();
    }

    /** Moves the selection; from nowhere it goes to the first or the last line. */
    void move(int step) {
        if (loans.isEmpty()) {
            return;
        }
        int from = selectedLoan().map(loans::indexOf).orElse(step > 0 ? -1 : loans.size());
        select(loans.get(Math.max(0, Math.min(loans.size() - 1, from + step))));
    }

    void put(LoanLine line) {
        remove(line.loan());
        loans.add(line);
        loans.sort(DUE_FIRST);
        select(line);
    }

    void remove(LoanView loan) {
        loans.removeIf(l -> l.loan().id().equals(loan.id()));
    }
}
