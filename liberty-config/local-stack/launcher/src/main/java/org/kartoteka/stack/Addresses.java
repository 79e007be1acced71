package org.kartoteka.stack;

import java.net.URI;

/**
 * Where the servers of a stack are reached.
 *
 * @param ports the ports behind the addresses
 */
public record Addresses(Ports ports) {
    /** The realm in Keycloak. */
    public static final String REALM = "kartoteka";

    /**
     * The application, without a path. Pages use the name, not the number: log-in returns to it.
     */
    public URI application() {
        return URI.create("http://localhost:" + ports.http());
    }

    /** The application's private API (gRPC, without TLS). */
    public String privateApi() {
        return "127.0.0.1:" + ports.grpc();
    }

    /** Keycloak; its tokens carry {@code <this>/realms/kartoteka} as their issuer. */
    public URI keycloak() {
        return URI.create("http://localhost:" + ports.keycloak());
    }

    /** The token endpoint of the realm. */
    public URI tokens() {
        return keycloak().resolve("/realms/" + REALM + "/protocol/openid-connect/token");
    }

    /** OpenSearch. */
    public URI openSearch() {
        return URI.create("http://127.0.0.1:" + ports.opensearch());
    }

    /** Kafka's bootstrap server. */
    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    /**
     * JDBC address of a database: {@code kartoteka} or {@code keycloak}; user and password are the
     * same word.
     */
    public String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.db() + "/" + database;
    }

    /** The address to show to a person. */
    public String of(Server server) {
        return switch (server) {
            case LIBERTY -> application().toString();
            case KEYCLOAK -> keycloak().toString();
            case OPENSEARCH -> openSearch().toString();
            case KAFKA -> kafka();
            case POSTGRES -> "127.0.0.1:" + ports.db();
        };
    }
}
