package org.kartoteka.catalog.api;

/** What a run through the titles does. */
public enum AuthorityWorkKind {
    /** Carries one heading into the titles that are linked with it. */
    FOLLOW,
    /** Looks for the headings of all titles among the authority records and links them. */
    LINK
}
