package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Some of the records of a library: those to which all that is said applies. Withdrawn titles are
 * never among them. Exports and batch edits take the same selections.
 *
 * @param titles only these; all if empty
 * @param language a code of ISO 639-2, one of the record's languages
 * @param yearFrom the year of publication is this one or later
 * @param yearTo the year of publication is this one or earlier
 * @param titleBegins the title begins so, in any case
 * @param field what the record says in a field
 * @param mark has this mark
 * @param importedBy some version of the record came with this import
 * @param changedSince the present version was made then or later
 * @param duplicates only those that wait in the list of duplicates
 */
public record RecordSelection(
        String library,
        List<UUID> titles,
        Optional<String> language,
        Optional<Integer> yearFrom,
        Optional<Integer> yearTo,
        Optional<String> titleBegins,
        Optional<FieldCondition> field,
        Optional<EditionMark> mark,
        Optional<UUID> importedBy,
        Optional<Instant> changedSince,
        boolean duplicates) {

    /** How many titles can be named one by one. */
    public static final int MOST_TITLES = 1_000;

    public RecordSelection {
        Objects.requireNonNull(library);
        titles = titles == null ? List.of() : List.copyOf(titles);
        language = Objects.requireNonNullElse(language, Optional.empty());
        yearFrom = Objects.requireNonNullElse(yearFrom, Optional.empty());
        yearTo = Objects.requireNonNullElse(yearTo, Optional.empty());
        titleBegins = Objects.requireNonNullElse(titleBegins, Optional.empty());
        field = Objects.requireNonNullElse(field, Optional.empty());
        mark = Objects.requireNonNullElse(mark, Optional.empty());
        importedBy = Objects.requireNonNullElse(importedBy, Optional.empty());
        changedSince = Objects.requireNonNullElse(changedSince, Optional.empty());
    }

    /** All records of a library. */
    public static RecordSelection all(String library) {
        return of(library, List.of());
    }

    /** The records of a library with those ids. */
    public static RecordSelection of(String library, List<UUID> titles) {
        return new RecordSelection(
                library, titles, null, null, null, null, null, null, null, null, false);
    }

    /** The same with a condition on a field, and no other one. */
    public RecordSelection with(FieldCondition condition) {
        return new RecordSelection(
                library,
                titles,
                language,
                yearFrom,
                yearTo,
                titleBegins,
                Optional.of(condition),
                mark,
                importedBy,
                changedSince,
                duplicates);
    }
}
