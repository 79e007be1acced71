package org.kartoteka.search.api;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What kind of book a title is, as readers choose: a coarse rubric, drawn from the classification
 * and the headings of the record. A title may be of several, or of none that is known.
 */
public enum Genre {
    FICTION,
    CHILDREN,
    BIOGRAPHY,
    TEXTBOOK,
    REFERENCE,
    PERIODICAL,
    HISTORY,
    GEOGRAPHY,
    PHILOSOPHY,
    PSYCHOLOGY,
    RELIGION,
    SOCIETY,
    POLITICS,
    ECONOMICS,
    LAW,
    MILITARY,
    EDUCATION,
    LANGUAGE,
    MATHEMATICS,
    PHYSICS,
    CHEMISTRY,
    EARTH,
    BIOLOGY,
    MEDICINE,
    TECHNOLOGY,
    COMPUTING,
    AGRICULTURE,
    HOME,
    ARTS,
    SPORT;

    /** As it stands in addresses, answers and the index: {@code fiction}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The genre with the code, in any case. */
    public static Optional<Genre> of(String code) {
        return Stream.of(values()).filter(g -> g.code().equalsIgnoreCase(code)).findFirst();
    }
}
