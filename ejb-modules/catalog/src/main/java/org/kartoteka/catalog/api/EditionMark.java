package org.kartoteka.catalog.api;

/**
 * A mark of an edition beside its age mark, and the access rule that it brings. The laws named are
 * the reason; the network's lawyer confirms the edition of the day.
 */
public enum EditionMark {
    /** On the federal list of extremist materials (114-FZ, article 13): kept apart, not lent. */
    RESTRICTED_LIST(AccessRule.NOT_LENT),
    /** By a foreign agent (255-FZ): not for minors. */
    FOREIGN_AGENT(AccessRule.ADULTS_ONLY),
    /** A heritage item (книжный памятник, 78-FZ, article 16.1): in the reading room only. */
    HERITAGE(AccessRule.READING_ROOM_ONLY);

    private final AccessRule rule;

    EditionMark(AccessRule rule) {
        this.rule = rule;
    }

    /** What it asks of the desk. */
    public AccessRule rule() {
        return rule;
    }
}
