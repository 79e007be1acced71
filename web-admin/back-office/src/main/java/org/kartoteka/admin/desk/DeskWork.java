package org.kartoteka.admin.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.circulation.api.LendCopy;
import org.kartoteka.circulation.api.LendingOutcome;
import org.kartoteka.circulation.api.LoanView;
import org.kartoteka.circulation.api.RenewalOutcome;
import org.kartoteka.circulation.api.ReturnOutcome;
import org.kartoteka.circulation.api.TakeBackCopy;
import org.kartoteka.readers.api.ReaderView;

/**
 * What the desk needs of the house: the doors of readers, circulation and catalogue in one place.
 * The keys make each act happen once however often it is sent.
 */
interface DeskWork {

    Optional<ReaderView> reader(String card);

    Optional<ReaderView> reader(UUID id);

    /** The reader's open loans with their titles, the one due first first. */
    List<LoanLine> loans(UUID readerId);

    LendingOutcome lend(LendCopy order, String key);

    ReturnOutcome takeBack(TakeBackCopy order, String key);

    RenewalOutcome renew(UUID loanId, String key);

    Optional<CopyView> copy(String barcode);

    /** The loan with the words of its title. */
    LoanLine line(LoanView loan);

    /** The title as one line; empty if it has gone. */
    String title(UUID titleId);

    Optional<Branch> branch(String code);

    /** Which day it is in the branch. */
    LocalDate today(Branch branch);

    /** Writes down that the caller was not let. */
    void denied(String act, String reason);
}
