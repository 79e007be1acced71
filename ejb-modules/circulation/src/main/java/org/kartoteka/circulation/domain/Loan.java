package org.kartoteka.circulation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A copy in a reader's hands, from the desk until the return. It is opened once, may be renewed and
 * ends with the return; an ended loan never changes again. Due dates are dates of the lending
 * branch.
 */
@Entity
@Table(name = "loan", schema = "circulation")
@NamedQuery(
        name = Loan.OPEN_OF_READER,
        query =
                "select l from Loan l where l.readerId = :reader and l.returnedAt is null"
                        + " and (l.dueOn > :dueOn or l.dueOn = :dueOn and l.id > :id)"
                        + " order by l.dueOn, l.id")
@NamedQuery(
        name = Loan.OUT,
        query = "select l.copyId from Loan l where l.copyId in :copies and l.returnedAt is null")
public class Loan {

    static final String OPEN_OF_READER = "Loan.openOfReader";
    static final String OUT = "Loan.out";

    @Id private UUID id;
    @Version private int version;

    @Column(name = "copy_id")
    private UUID copyId;

    @Column(name = "copy_barcode")
    private String copyBarcode;

    @Column(name = "title_id")
    private UUID titleId;

    @Column(name = "reader_id")
    private UUID readerId;

    private String branch;

    @Column(name = "lent_at")
    private Instant lentAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private int renewals;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "returned_branch")
    private String returnedBranch;

    /** For Hibernate. */
    protected Loan() {}

    /** A new loan: the copy of the case goes to its reader until the due date of the policy. */
    public static Loan open(UUID id, LendingCase lending, Instant now) {
        var loan = new Loan();
        loan.id = id;
        loan.copyId = lending.copy().id();
        loan.copyBarcode = lending.copy().barcode();
        loan.titleId = lending.copy().titleId();
        loan.readerId = lending.reader().id();
        loan.branch = lending.branch();
        loan.lentAt = now;
        loan.dueOn = lending.policy().dueOn(lending.today());
        return loan;
    }

    /**
     * Moves the due date; never to an earlier day.
     *
     * @throws IllegalStateException if the loan is over
     */
    public void renewUntil(LocalDate newDueOn) {
        requireOpen();
        if (newDueOn.isAfter(dueOn)) {
            dueOn = newDueOn;
        }
        renewals++;
    }

    private void requireOpen() {
        if (returnedAt != null) {
            throw new IllegalStateException("Loan " + id + " is over");
        }
    }

    /** Whether the copy is still out. */
    public boolean isOpen() {
        return returnedAt == null;
    }

    /** Whether it is overdue on a day of the lending branch. */
    public boolean overdueOn(LocalDate day) {
        return day.isAfter(dueOn);
    }

    /** The id. */
    public UUID id() {
        return id;
    }

    /** The copy that was lent. */
    public UUID copyId() {
        return copyId;
    }

    /** Its barcode. */
    public String copyBarcode() {
        return copyBarcode;
    }

    /** Its title. */
    public UUID titleId() {
        return titleId;
    }

    /** Who has it. */
    public UUID readerId() {
        return readerId;
    }

    /** The branch that lent. */
    public String branch() {
        return branch;
    }

    /** When it was lent. */
    public Instant lentAt() {
        return lentAt;
    }

    /** The last day on which it is not overdue. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** How often it was renewed. */
    public int renewals() {
        return renewals;
    }

    /** When it came back, if it did. */
    public Optional<Instant> returnedAt() {
        return Optional.ofNullable(returnedAt);
    }

    /** The branch that took it back. */
    public Optional<String> returnedBranch() {
        return Optional.ofNullable(returnedBranch);
    }
}
