package org.kartoteka.admin.desk;

/** What the scan of a copy does. */
public enum Mode {
    /** It is lent to the open reader. */
    LEND,
    /** It is taken back, whoever had it. */
    TAKE_BACK
}
