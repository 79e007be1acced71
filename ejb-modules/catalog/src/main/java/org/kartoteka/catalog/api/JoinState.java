package org.kartoteka.catalog.api;

/** How far a request to join is. */
public enum JoinState {
    /** The applicant fills it in; nobody else sees it. */
    DRAFT,
    /** It waits for an administrator. */
    SENT,
    /** An administrator looks into it. */
    IN_WORK,
    /** The applicant has to correct it. */
    RETURNED,
    /** The library or branch is there; the applicant's log-in gets its role in the background. */
    APPROVED,
    /** The applicant's log-in has its role. */
    CONNECTED,
    /** It was refused. */
    REFUSED,
    /** The applicant has given it up. */
    WITHDRAWN;

    /** Whether the applicant may change it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether nothing more will be decided. */
    public boolean isOver() {
        return switch (this) {
            case APPROVED, CONNECTED, REFUSED, WITHDRAWN -> true;
            default -> false;
        };
    }
}
