package org.kartoteka.catalog.api;

import org.kartoteka.kernel.error.Refusal;

/** Why an authority record is not made, changed or merged. */
public enum AuthorityRefusal implements Refusal {
    /** No authority record has the id. */
    AUTHORITY_UNKNOWN(Kind.NOT_FOUND),
    /** The record has no such version. */
    AUTHORITY_VERSION_UNKNOWN(Kind.NOT_FOUND),
    /** No run has the id. */
    AUTHORITY_WORK_UNKNOWN(Kind.NOT_FOUND),
    /** Somebody has changed the record meanwhile. */
    AUTHORITY_CHANGED_MEANWHILE(Kind.STALE),
    /** A record has one heading: 200, 210 or 250 with $a. */
    HEADING_NOT_ONE(Kind.INVALID),
    /** The library has a record with this heading already. */
    HEADING_TAKEN(Kind.CONFLICT),
    /** The library has a record with this number already. */
    AUTHORITY_NUMBER_TAKEN(Kind.CONFLICT),
    /** The number (001) has 1 to 100 characters and is not changed afterwards. */
    AUTHORITY_NUMBER_WRONG(Kind.INVALID),
    /** A record of a person does not become one of an organisation. */
    AUTHORITY_KIND_FIXED(Kind.CONFLICT),
    /**
     * A subject with subdivisions does not become one without, nor the other way round: titles have
     * subdivisions of their own only beside a heading without.
     */
    SUBDIVISIONS_FIXED(Kind.CONFLICT),
    /** The record has become part of another one. */
    AUTHORITY_MERGED(Kind.CONFLICT),
    /** A record cannot be merged with itself. */
    AUTHORITY_MERGED_WITH_ITSELF(Kind.INVALID),
    /** Only records of one library and one kind are merged. */
    AUTHORITIES_UNLIKE(Kind.CONFLICT),
    /** The record has see-forms enough. */
    TOO_MANY_FORMS(Kind.INVALID);

    private final Kind kind;

    AuthorityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return "org.kartoteka.catalog.authorities";
    }
}
