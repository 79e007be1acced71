package org.kartoteka.catalog.marc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what was mended in one record, each thing once. */
final class Warnings {

    private Set<ReadWarning> found;

    void add(WarningKind kind, String field) {
        if (found == null) {
            found = new LinkedHashSet<>();
        }
        found.add(new ReadWarning(kind, field));
    }

    void add(WarningKind kind) {
        add(kind, "");
    }

    List<ReadWarning> list() {
        return found == null ? List.of() : List.copyOf(found);
    }
}
