package org.kartoteka.catalog.internal.authorities;

import java.util.UUID;
import org.kartoteka.catalog.api.AuthorityWorkKind;

/**
 * A run in the hands of a worker.
 *
 * @param number that the titles to be changed name; only with {@link AuthorityWorkKind#FOLLOW}
 * @param last the last title that was looked at
 * @param author in whose name titles are changed
 */
record HeldWork(
        UUID id, String library, AuthorityWorkKind kind, String number, UUID last, String author) {

    HeldWork after(UUID title) {
        return new HeldWork(id, library, kind, number, title, author);
    }
}
