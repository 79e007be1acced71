package org.kartoteka.protocols.sru;

import java.util.Optional;
import org.kartoteka.search.api.StructuredQuery.Place;

/** What an index of a query is in this catalogue. */
enum Target {
    ANYWHERE(Place.ANYWHERE),
    TITLE(Place.TITLE),
    AUTHOR(Place.AUTHOR),
    SUBJECT(Place.SUBJECT),
    SERIES(Place.SERIES),
    ANNOTATION(Place.ANNOTATION),
    IMPRINT(Place.IMPRINT),
    YEAR,
    LANGUAGE,
    ISBN,
    /** An ISBN, or the id of a record. */
    IDENTIFIER,
    ID,
    ALL_RECORDS,
    RESULT_SET;

    private final Optional<Place> place;

    Target(Place place) {
        this.place = Optional.of(place);
    }

    Target() {
        this.place = Optional.empty();
    }

    /** Where its words are looked for, if it holds words. */
    Optional<Place> place() {
        return place;
    }
}
