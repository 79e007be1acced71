package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.kartoteka.search.internal.index.TitleIndex;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.ServerSilentException;

/**
 * Asks the index, and stops asking for a while when it does not answer: people get a refusal at
 * once instead of a queue of threads that wait. No retry: whoever waits for a search types again.
 */
@ApplicationScoped
public class Questions {

    private static final String SEARCH = "/" + TitleIndex.ALIAS + "/_search";

    @Inject OpenSearchServer server;

    /** For the container. */
    public Questions() {}

    /**
     * The answer to a search.
     *
     * @param preference the same for the pages of one question, so that the same copies of the
     *     shards answer and scores do not shift between pages
     * @throws ServerSilentException if there is no whole answer
     */
    @Timeout(2500)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 2000,
            successThreshold = 2)
    public JsonNode ask(ObjectNode request, String preference) throws ServerSilentException {
        var parameters = Map.of("preference", preference);
        var body = OpenSearchServer.bytes(request);
        var answer = server.send("POST", SEARCH, parameters, body).orSilent();
        if (answer.path("timed_out").asBoolean()
                || answer.path("_shards").path("failed").asInt() > 0) {
            throw new ServerSilentException("OpenSearch has answered in part only");
        }
        return answer;
    }

    /** Whether the index is there. */
    @Timeout(1000)
    public boolean answers() throws ServerSilentException {
        return server.send("HEAD", "/_alias/" + TitleIndex.ALIAS, Map.of(), new byte[0]).done();
    }
}
