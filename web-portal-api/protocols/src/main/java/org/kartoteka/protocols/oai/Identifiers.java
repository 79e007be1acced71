package org.kartoteka.protocols.oai;

import java.util.Optional;
import java.util.UUID;

/**
 * Identifiers of records, {@code oai:repository:id} (OAI guidelines, oai-identifier).
 *
 * @param repository a domain name
 */
record Identifiers(String repository) {

    String of(UUID id) {
        return "oai:" + repository + ":" + id;
    }

    /** The id in an identifier, if it is one of ours. */
    Optional<UUID> id(String identifier) {
        var head = of(new UUID(0, 0)).substring(0, "oai:".length() + repository.length() + 1);
        if (!identifier.startsWith(head)) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(identifier.substring(head.length()));
            return of(id).equals(identifier) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
