package org.kartoteka.admin.desk;

import org.kartoteka.circulation.api.LoanView;

/**
 * A loan in the table of the open reader.
 *
 * @param title the title as one line
 */
public record LoanLine(LoanView loan, String title) {

    LoanLine with(LoanView changed) {
        return new LoanLine(changed, title);
    }
}
