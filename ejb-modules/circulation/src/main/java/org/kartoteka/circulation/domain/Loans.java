package org.kartoteka.circulation.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The loans in the database. */
public final class Loans {

    private static final String SUMMARY =
            "select count(*), count(*) filter (where due_on < :today),"
                    + " exists (select 1 from circulation.loan"
                    + " where copy_id = :copy and returned_at is null)"
                    + " from circulation.loan where reader_id = :reader and returned_at is null";

    private static final String OPEN =
            "insert into circulation.loan (id, version, copy_id, copy_barcode, title_id, reader_id,"
                    + " branch, lent_at, due_on, renewals)"
                    + " values (:id, 0, :copy, :barcode, :title, :reader, :branch, :lentAt, :dueOn, 0)"
                    + " on conflict (copy_id) where returned_at is null do nothing";

    private final EntityManager entities;

    /** Over the persistence context of the act. */
    public Loans(EntityManager entities) {
        this.entities = entities;
    }

    /** What the rules need to know of the reader's loans and of the copy; one statement. */
    public ReaderLoans summary(UUID reader, UUID copy, LocalDate today) {
        var row =
                (Object[])
                        entities.createNativeQuery(SUMMARY)
                                .setParameter("today", today)
                                .setParameter("copy", copy)
                                .setParameter("reader", reader)
                                .getSingleResult();
        return new ReaderLoans(
                ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), (Boolean) row[2]);
    }

    /**
     * Writes the new loan unless the copy went out in another transaction; waits for such a
     * transaction to end.
     *
     * @return whether it was written
     */
    public boolean open(Loan loan) {
        return entities.createNativeQuery(OPEN)
                        .setParameter("id", loan.id())
                        .setParameter("copy", loan.copyId())
                        .setParameter("barcode", loan.copyBarcode())
                        .setParameter("title", loan.titleId())
                        .setParameter("reader", loan.readerId())
                        .setParameter("branch", loan.branch())
                        .setParameter("lentAt", loan.lentAt().atOffset(ZoneOffset.UTC))
                        .setParameter("dueOn", loan.dueOn())
                        .executeUpdate()
                == 1;
    }

    /** The open loan of a copy, locked: whoever comes second finds none. */
    public Optional<Loan> openOfCopy(UUID copy) {
        return entities.createNamedQuery(Loan.OPEN_OF_COPY, Loan.class)
                .setParameter("copy", copy)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The loan with the id, locked. */
    public Optional<Loan> lock(UUID id) {
        return Optional.ofNullable(entities.find(Loan.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The loan with the id. */
    public Optional<Loan> find(UUID id) {
        return Optional.ofNullable(entities.find(Loan.class, id));
    }

    /** Up to {@code limit} open loans of the reader after the given place in the order. */
    public List<Loan> openOfReader(UUID reader, LocalDate afterDueOn, UUID afterId, int limit) {
        return entities.createNamedQuery(Loan.OPEN_OF_READER, Loan.class)
                .setParameter("reader", reader)
                .setParameter("dueOn", afterDueOn)
                .setParameter("id", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Which of the copies are out. */
    public Set<UUID> out(Collection<UUID> copies) {
        return copies.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        entities.createNamedQuery(Loan.OUT, UUID.class)
                                .setParameter("copies", copies)
                                .getResultList());
    }
}
