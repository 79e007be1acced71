package org.kartoteka.circulation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A loan (выдача).
 *
 * @param branch the branch that lent; {@code dueOn} is a date of its zone
 * @param dueOn the last day on which it is not overdue
 * @param overdue whether it is or was overdue, by the date of the lending branch
 * @param returnedAt when it came back, if it did
 */
public record LoanView(
        UUID id,
        UUID copyId,
        String copyBarcode,
        UUID titleId,
        UUID readerId,
        String branch,
        Instant lentAt,
        LocalDate dueOn,
        int renewals,
        boolean overdue,
        Optional<Instant> returnedAt,
        Optional<String> returnedAtBranch) {}
