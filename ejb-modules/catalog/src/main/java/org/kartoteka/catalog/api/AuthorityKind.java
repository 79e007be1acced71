package org.kartoteka.catalog.api;

/** What an authority record is about. */
public enum AuthorityKind {
    /** A person: 200 of the authority record; 600, 700, 701 and 702 of a title's. */
    PERSON,
    /** An organisation or a meeting: 210; 601, 710, 711 and 712. */
    ORGANISATION,
    /** A subject: 250; 606. */
    SUBJECT
}
