package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of a list, and how far the catalogue is checked against it.
 *
 * @param hash SHA-256 of the file, hexadecimal
 * @param added lines that the version before did not have
 * @param removed lines that only the version before had
 * @param titles how many titles were to be checked when it was loaded
 * @param checked how many are
 * @param checkedAt when the last one was; empty while the check runs, or if the next file came
 *     first
 */
public record ListVersion(
        UUID list,
        int version,
        String fileName,
        String hash,
        long entries,
        long added,
        long removed,
        Instant loadedAt,
        String loadedBy,
        long titles,
        long checked,
        Optional<Instant> checkedAt) {

    /** How much is checked, 0 to 100. */
    public int percent() {
        return checkedAt.isPresent() || titles == 0
                ? 100
                : (int) Math.min(99, checked * 100 / titles);
    }
}
