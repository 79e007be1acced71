package org.kartoteka.search.internal.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which indices of titles there are.
 *
 * @param serving the one that answers
 * @param filling the one that a rebuild fills
 * @param all all of them
 */
public record Standing(
        Optional<IndexName> serving, Optional<IndexName> filling, Set<IndexName> all) {

    /** Whether there is an index for changes to go to. */
    public boolean takesChanges() {
        return serving.isPresent() || filling.isPresent();
    }

    /**
     * Those that a change must reach. The one that nobody sees yet comes first, so that what can be
     * seen before the exchange is there after it.
     */
    List<IndexName> fed() {
        return Stream.concat(filling.stream(), serving.stream()).distinct().toList();
    }
}
