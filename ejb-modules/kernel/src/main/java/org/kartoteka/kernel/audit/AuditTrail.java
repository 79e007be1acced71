package org.kartoteka.kernel.audit;

/** Writes down acts and denied attempts. */
public interface AuditTrail {

    /**
     * Writes down an act of the present caller in the present transaction: it stands if the act
     * stands.
     *
     * @param act what was done, for instance {@code circulation.lend}
     * @param subject what it was done to, ids only
     */
    void done(String act, String subject);

    /** Writes down, in a transaction of its own, that the present caller was not let. */
    void denied(String act, String reason);
}
