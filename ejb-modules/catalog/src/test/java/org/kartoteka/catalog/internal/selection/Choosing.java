package org.kartoteka.catalog.internal.selection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.RecordSelection;

/** Selections of the library NSK with one condition each. */
final class Choosing {

    private Choosing() {}

    static RecordSelection years(int from, int to) {
        return new RecordSelection(
                "NSK",
                List.of(),
                null,
                Optional.of(from),
                Optional.of(to),
                null,
                null,
                null,
                null,
                null,
                false);
    }

    static RecordSelection titleBegins(String text) {
        return new RecordSelection(
                "NSK",
                List.of(),
                null,
                null,
                null,
                Optional.of(text),
                null,
                null,
                null,
                null,
                false);
    }

    static RecordSelection language(String code) {
        return new RecordSelection(
                "NSK",
                List.of(),
                Optional.of(code),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    static RecordSelection marked(EditionMark mark) {
        return new RecordSelection(
                "NSK",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Optional.of(mark),
                null,
                null,
                false);
    }

    static RecordSelection importedBy(UUID id) {
        return new RecordSelection(
                "NSK", List.of(), null, null, null, null, null, null, Optional.of(id), null, false);
    }

    static RecordSelection changedSince(Instant moment) {
        return new RecordSelection(
                "NSK",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Optional.of(moment),
                false);
    }

    static RecordSelection duplicates() {
        return new RecordSelection(
                "NSK", List.of(), null, null, null, null, null, null, null, null, true);
    }
}
