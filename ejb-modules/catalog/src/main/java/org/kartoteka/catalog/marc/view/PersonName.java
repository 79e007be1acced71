package org.kartoteka.catalog.marc.view;

import java.util.Optional;

/**
 * A person of a record.
 *
 * @param surname or the only name
 * @param initials as in «А. С.»
 * @param forenames in full
 * @param dates of the life, as written
 */
public record PersonName(
        String surname,
        Optional<String> initials,
        Optional<String> forenames,
        Optional<String> dates,
        ContributorRole role) {

    /** As a heading: «Пушкин, А. С.»; with full names when there are no initials. */
    public String heading() {
        Optional<String> rest = initials.isPresent() ? initials : forenames;
        return rest.map(names -> surname + ", " + names).orElse(surname);
    }
}
