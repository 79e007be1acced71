package org.kartoteka.search.internal.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.ServerSettings;
import org.kartoteka.search.internal.server.ServerSilentException;

/** The index itself. Everybody reads and writes by the alias, so that a rebuild can swap it. */
@ApplicationScoped
public class TitleIndex {

    /** The name everybody uses. */
    public static final String ALIAS = "titles";

    private static final String NAME = "titles-v1";
    private static final String DEFINITION = "/org/kartoteka/search/" + NAME + ".json";
    private static final Logger LOG = Logger.getLogger(TitleIndex.class.getName());

    @Inject OpenSearchServer server;
    @Inject ServerSettings settings;

    /** For the container. */
    public TitleIndex() {}

    TitleIndex(OpenSearchServer server, ServerSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /**
     * Makes the index if it is not there. Nodes may do this at the same time.
     *
     * @throws ServerSilentException if OpenSearch does not answer or will not make it
     */
    public void ensure() throws ServerSilentException {
        if (server.send("HEAD", "/_alias/" + ALIAS, Map.of(), new byte[0]).done()) {
            return;
        }
        var made = server.send("PUT", "/" + NAME, Map.of(), definition());
        var error = made.body().path("error").path("type").asText();
        if (error.equals("resource_already_exists_exception")) {
            return;
        }
        made.orSilent();
        LOG.log(Level.INFO, "The index {0} is made", NAME);
    }

    /** How a holding's branch and region stand in the field {@code places}. */
    public static String place(String branch, String region) {
        return branch + "@" + region;
    }

    private byte[] definition() {
        try (var text = TitleIndex.class.getResourceAsStream(DEFINITION)) {
            var definition = (ObjectNode) OpenSearchServer.JSON.readTree(text);
            definition
                    .withObject("/settings/index")
                    .put("number_of_shards", settings.shards())
                    .put("number_of_replicas", settings.replicas());
            return OpenSearchServer.bytes(definition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
