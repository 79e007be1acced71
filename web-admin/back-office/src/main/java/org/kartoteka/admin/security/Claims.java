package org.kartoteka.admin.security;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token says, read without surprise whatever JSON shapes the provider chose. */
record Claims(Map<String, Object> values) {

    /** A list claim; a single value counts as a list of one. JSON quotes are taken off. */
    Set<String> list(String name) {
        var value = values.get(name);
        if (value instanceof Collection<?> many) {
            return many.stream().map(Claims::text).collect(Collectors.toUnmodifiableSet());
        }
        return value == null ? Set.of() : Set.of(text(value));
    }

    Optional<String> single(String name) {
        return Optional.ofNullable(values.get(name)).map(Claims::text).filter(t -> !t.isBlank());
    }

    private static String text(Object value) {
        var text = value.toString();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
