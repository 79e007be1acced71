package org.kartoteka.grpc;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kartoteka.kernel.security.Caller;

/** Reads the caller from the claims of a token that was found valid. */
final class Claims {

    private Claims() {}

    /** The caller; nobody if the token has no name. */
    static Optional<Caller> caller(Map<String, Object> claims) {
        return Optional.ofNullable(claims.get("preferred_username"))
                .map(
                        name ->
                                new Caller(
                                        name.toString(),
                                        texts(claims.get("groups")),
                                        texts(claims.get("branches")),
                                        Optional.ofNullable(claims.get("reader_card"))
                                                .map(Object::toString)));
    }

    private static Set<String> texts(Object claim) {
        if (claim instanceof Collection<?> values) {
            return values.stream().map(Object::toString).collect(Collectors.toSet());
        }
        return claim == null ? Set.of() : Set.of(claim.toString());
    }
}
