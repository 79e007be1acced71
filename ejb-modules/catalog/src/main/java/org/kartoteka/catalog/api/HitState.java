package org.kartoteka.catalog.api;

/** What became of a hit. */
public enum HitState {
    /** Nobody has looked at it yet. */
    WAITING,
    /** The title is what the list names. */
    SAME,
    /** The title is something else. */
    OTHER,
    /** An expert has to say. */
    EXPERT,
    /** The line left the list before anybody decided. */
    LAPSED;

    /** Whether it is something that people decide. */
    public boolean isDecision() {
        return this == SAME || this == OTHER || this == EXPERT;
    }
}
