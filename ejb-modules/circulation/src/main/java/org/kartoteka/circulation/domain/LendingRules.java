package org.kartoteka.circulation.domain;

import static org.kartoteka.circulation.api.CirculationRefusal.CARD_EXPIRED;
import static org.kartoteka.circulation.api.CirculationRefusal.COPY_ALREADY_ON_LOAN;
import static org.kartoteka.circulation.api.CirculationRefusal.COPY_MISSING;
import static org.kartoteka.circulation.api.CirculationRefusal.COPY_OF_ANOTHER_BRANCH;
import static org.kartoteka.circulation.api.CirculationRefusal.COPY_READING_ROOM_ONLY;
import static org.kartoteka.circulation.api.CirculationRefusal.COPY_WITHHELD;
import static org.kartoteka.circulation.api.CirculationRefusal.COPY_WRITTEN_OFF;
import static org.kartoteka.circulation.api.CirculationRefusal.EDITION_FOR_ADULTS_ONLY;
import static org.kartoteka.circulation.api.CirculationRefusal.EDITION_NOT_LENT;
import static org.kartoteka.circulation.api.CirculationRefusal.EDITION_READING_ROOM_ONLY;
import static org.kartoteka.circulation.api.CirculationRefusal.LOAN_LIMIT_REACHED;
import static org.kartoteka.circulation.api.CirculationRefusal.READER_BLOCKED;
import static org.kartoteka.circulation.api.CirculationRefusal.READER_HAS_OVERDUE_LOANS;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kartoteka.catalog.api.AccessRule;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.circulation.api.LendingOutcome.Refused;

/** The lending rule book, in the order the librarian checks: the reader, the copy, the limits. */
public final class LendingRules {

    private record Rule(
            CirculationRefusal refusal,
            Predicate<LendingCase> broken,
            Function<LendingCase, List<Object>> arguments) {}

    private static final List<Rule> BOOK =
            List.of(
                    new Rule(
                            CARD_EXPIRED,
                            LendingCase::cardExpired,
                            c -> List.of(c.reader().expiresOn())),
                    new Rule(READER_BLOCKED, LendingCase::readerBlocked, c -> List.of()),
                    new Rule(
                            COPY_WRITTEN_OFF,
                            c -> c.copyIs(CopyState.WRITTEN_OFF),
                            LendingRules::barcode),
                    new Rule(COPY_MISSING, c -> c.copyIs(CopyState.MISSING), LendingRules::barcode),
                    new Rule(
                            COPY_WITHHELD,
                            c -> c.copyIs(CopyState.WITHHELD),
                            LendingRules::barcode),
                    new Rule(
                            COPY_READING_ROOM_ONLY,
                            c -> c.copyIs(CopyState.READING_ROOM_ONLY),
                            LendingRules::barcode),
                    new Rule(
                            EDITION_NOT_LENT,
                            c -> c.editionAsks(AccessRule.NOT_LENT),
                            LendingRules::barcode),
                    new Rule(
                            EDITION_READING_ROOM_ONLY,
                            c -> c.editionAsks(AccessRule.READING_ROOM_ONLY),
                            LendingRules::barcode),
                    new Rule(
                            EDITION_FOR_ADULTS_ONLY,
                            LendingCase::forbiddenByAge,
                            LendingRules::barcode),
                    new Rule(
                            COPY_OF_ANOTHER_BRANCH,
                            LendingCase::copyOfAnotherBranch,
                            c -> List.of(c.copy().barcode(), c.copy().branch())),
                    new Rule(COPY_ALREADY_ON_LOAN, LendingCase::copyOut, LendingRules::barcode),
                    new Rule(
                            READER_HAS_OVERDUE_LOANS,
                            LendingCase::overdue,
                            c -> List.of(c.loans().overdue())),
                    new Rule(
                            LOAN_LIMIT_REACHED,
                            LendingCase::limitReached,
                            c -> List.of(c.policy().maxLoans())));

    private LendingRules() {}

    /** The first rule that the case breaks, if any. */
    public static Optional<Refused> refusal(LendingCase lending) {
        return BOOK.stream()
                .filter(rule -> rule.broken().test(lending))
                .findFirst()
                .map(rule -> new Refused(rule.refusal(), rule.arguments().apply(lending)));
    }

    private static List<Object> barcode(LendingCase lending) {
        return List.of(lending.copy().barcode());
    }
}
