package org.kartoteka.search.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A title that was found.
 *
 * @param copies how many copies the network has
 * @param available how many of them can be had now
 * @param branches the branches that have a copy to lend now
 * @param ways how to get it, the easiest way first; none if the network has no copy to give
 */
public record TitleHit(
        UUID id,
        String title,
        Optional<String> remainder,
        List<String> authors,
        Optional<String> publisher,
        Optional<Integer> year,
        List<String> isbns,
        List<String> languages,
        List<String> genres,
        Optional<String> ageMark,
        int copies,
        int available,
        List<String> branches,
        List<Way> ways) {

    /** A way to get a title, and in which branches. */
    @Schema(name = "WayToGet")
    public record Way(Kind kind, List<String> branches) {

        /** What the reader does. */
        @Schema(name = "KindOfWay")
        public enum Kind {
            /** Comes and takes it home. */
            ON_SHELF,
            /** Comes and reads it there. */
            READING_ROOM,
            /** Waits: every copy that is lent there is out. */
            RESERVE
        }
    }
}
