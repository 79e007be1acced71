package org.kartoteka.catalog.api;

/** What is printed of a check against a list. */
public enum GuardPaper {
    /** That the titles were checked: against which file, how many, what was found. */
    PROOF,
    /** The titles found, with their copies, to be signed by a commission. */
    ACT
}
