package org.kartoteka.catalog.api;

import org.kartoteka.kernel.error.Refusal;

/** Why there is no report. The message of each stands under its name in the bundle. */
public enum ReportRefusal implements Refusal {
    /** A period ends after its beginning and is at most a hundred years long. */
    PERIOD_MALFORMED(Kind.INVALID),
    /** A month is written as in 2026-11. */
    MONTH_MALFORMED(Kind.INVALID),
    /** The stock was never summed up. */
    PICTURE_UNKNOWN(Kind.NOT_FOUND),
    /** The report has no such lines. */
    GROUP_UNFIT(Kind.INVALID),
    /** Years are from 1 to 50. */
    YEARS_MALFORMED(Kind.INVALID);

    private final Kind kind;

    ReportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.catalog.reports";
    }
}
