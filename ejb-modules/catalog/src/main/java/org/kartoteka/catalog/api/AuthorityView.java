package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An authority record (авторитетная запись) as others see it.
 *
 * @param version grows with each change; the ETag of the APIs
 * @param number by which records name it in {@code $3}
 * @param see forms that lead to the heading (см.)
 * @param seeAlso headings beside it (см. также)
 * @param titles how many titles name it
 * @param mergedInto the record that it has become part of
 * @param work the run that carries its heading into the titles, if one is not done yet
 */
public record AuthorityView(
        UUID id,
        long version,
        String library,
        String number,
        AuthorityKind kind,
        String heading,
        List<String> see,
        List<String> seeAlso,
        long titles,
        String changedBy,
        Instant changedAt,
        Optional<UUID> mergedInto,
        Optional<UUID> work) {

    public AuthorityView {
        see = List.copyOf(see);
        seeAlso = List.copyOf(seeAlso);
    }
}
