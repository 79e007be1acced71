package org.kartoteka.search.internal.server;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where OpenSearch is. Keys: {@code kartoteka.opensearch.url} (addresses, comma-separated), {@code
 * kartoteka.opensearch.user} and {@code kartoteka.opensearch.password} (both or none), {@code
 * kartoteka.opensearch.shards} and {@code kartoteka.opensearch.replicas} (used when the index is
 * made).
 */
@Dependent
public class ServerSettings {

    @Inject
    @ConfigProperty(name = "kartoteka.opensearch.url", defaultValue = "http://127.0.0.1:9290")
    List<URI> servers;

    @Inject
    @ConfigProperty(name = "kartoteka.opensearch.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "kartoteka.opensearch.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "kartoteka.opensearch.shards", defaultValue = "1")
    int shards;

    @Inject
    @ConfigProperty(name = "kartoteka.opensearch.replicas", defaultValue = "0")
    int replicas;

    /** For the container. */
    public ServerSettings() {}

    /** Settings of a server without a password, an index of one shard. */
    public ServerSettings(URI server) {
        servers = List.of(server);
        user = Optional.empty();
        password = Optional.empty();
        shards = 1;
    }

    /** How many shards a new index has. */
    public int shards() {
        return shards;
    }

    /** How many copies of each shard a new index has beside the first. */
    public int replicas() {
        return replicas;
    }
}
