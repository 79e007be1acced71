package org.kartoteka.catalog.domain;

import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ScanVerdict;

/**
 * A place where stock is taken: a branch and a range of shelf marks, the last with all that begins
 * with it.
 */
public record ShelfCheck(String branch, String from, String to) {

    private static final String LAST = "\uffff";

    /** What it means that a copy was found here. */
    public ScanVerdict verdict(CopyView copy, boolean onLoan) {
        if (copy.state() == CopyState.WRITTEN_OFF) {
            return ScanVerdict.WRITTEN_OFF;
        }
        if (!copy.branch().equals(branch)) {
            return ScanVerdict.FOREIGN;
        }
        if (onLoan) {
            return ScanVerdict.ON_LOAN;
        }
        var mark = copy.shelfMark().orElse("");
        if (mark.compareTo(from) < 0 || mark.compareTo(to + LAST) > 0) {
            return ScanVerdict.MISPLACED;
        }
        return copy.state() == CopyState.MISSING ? ScanVerdict.WAS_MISSING : ScanVerdict.IN_PLACE;
    }
}
