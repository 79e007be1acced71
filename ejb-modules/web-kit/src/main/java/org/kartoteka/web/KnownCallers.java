package org.kartoteka.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kartoteka.kernel.security.Caller;

/**
 * Who a token speaks for. The server has checked the token of each request before it comes here;
 * only reading its claims again is spared, which throws and catches for each claim of our own.
 */
@ApplicationScoped
class KnownCallers {

    private static final int MOST = 2_000;

    private final Map<String, Caller> byToken =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Caller> eldest) {
                    return size() > MOST;
                }
            };

    Caller of(JsonWebToken token) {
        synchronized (byToken) {
            return byToken.computeIfAbsent(token.getRawToken(), raw -> caller(token));
        }
    }

    private static Caller caller(JsonWebToken token) {
        return new Caller(
                token.getName(),
                token.getGroups() == null ? Set.of() : token.getGroups(),
                texts(token.getClaim("branches")),
                Optional.ofNullable(token.getClaim("reader_card")).map(KnownCallers::text));
    }

    private static Set<String> texts(Object claim) {
        if (claim instanceof JsonArray array) {
            return array.stream().map(KnownCallers::text).collect(Collectors.toSet());
        }
        if (claim instanceof Collection<?> values) {
            return values.stream().map(KnownCallers::text).collect(Collectors.toSet());
        }
        return claim == null ? Set.of() : Set.of(text(claim));
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
