package org.kartoteka.catalog.api;

/** How far a batch edit is. */
public enum BatchState {
    /** Until a worker takes it. */
    WAITING,
    /** Records are being changed. */
    RUNNING,
    /** All records were seen. */
    DONE,
    /** Somebody stopped it; what was changed stays, and can be undone. */
    CANCELLED,
    /** It was given up; what was changed stays, and can be undone. */
    FAILED,
    /** Its changes are being taken back. */
    UNDOING,
    /** Its changes were taken back, but for what others have changed since. */
    UNDONE
}
