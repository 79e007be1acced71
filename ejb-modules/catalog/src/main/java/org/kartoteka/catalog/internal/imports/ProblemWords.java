package org.kartoteka.catalog.internal.imports;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.kartoteka.catalog.domain.ImportProblem;

/** Knows which bundle has the words for a reason: ours, or that of the record formats. */
final class ProblemWords {

    /** The words of {@code org.kartoteka.catalog.marc}. */
    static final String OF_FORMATS = "org.kartoteka.catalog.marc.messages";

    private static final Set<String> OURS =
            Arrays.stream(ImportProblem.values())
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());

    private ProblemWords() {}

    static String bundle(String reason) {
        return OURS.contains(reason) ? ImportProblem.BUNDLE : OF_FORMATS;
    }
}
