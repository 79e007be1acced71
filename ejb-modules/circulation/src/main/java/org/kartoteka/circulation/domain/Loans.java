package org.kartoteka.circulation.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The loans as entities: to read and to renew. The desk writes them in {@code OpenLoans}. */
public final class Loans {

    private final EntityManager entities;

    /** Over the persistence context of the act. */
    public Loans(EntityManager entities) {
        this.entities = entities;
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
