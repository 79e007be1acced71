package org.kartoteka.stack;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The servers of the local stack, in the order in which a start begins them. */
public enum Server {
    /** The relational store; everything waits for it. */
    POSTGRES,
    /** The application server with Kartoteka in it. */
    LIBERTY,
    /** Identity. */
    KEYCLOAK,
    /** Events. */
    KAFKA,
    /** The search index. */
    OPENSEARCH;

    /** Who uses a server stops before it; servers of one set stop together. */
    static final List<Set<Server>> STOP_ORDER =
            List.of(Set.of(LIBERTY, KEYCLOAK), Set.of(KAFKA, OPENSEARCH), Set.of(POSTGRES));

    /**
     * The server with the given name.
     *
     * @throws StackException when there is none
     */
    public static Server named(String name) {
        return Stream.of(values())
                .filter(server -> server.id().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new StackException("server.unknown", name));
    }

    /** The name used for folders, on the command line and in messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
