package org.kartoteka.catalog.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.money.Money;

/**
 * An act of writing off.
 *
 * @param books copies and what they are worth in the books
 * @param amount what they are worth by the coefficient
 * @param approver who has approved it, as the act names him
 * @param decidedBy who has entered the decision
 */
public record WriteOffView(
        UUID id,
        String library,
        String number,
        LocalDate dated,
        WriteOffReason reason,
        WriteOffState state,
        BigDecimal coefficient,
        String chair,
        List<String> members,
        StockSum books,
        Money amount,
        Instant madeAt,
        String madeBy,
        Optional<String> approver,
        Optional<String> decision,
        Optional<Instant> decidedAt,
        Optional<String> decidedBy) {

    public WriteOffView {
        members = List.copyOf(members);
    }
}
