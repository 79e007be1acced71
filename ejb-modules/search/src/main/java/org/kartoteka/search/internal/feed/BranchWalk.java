package org.kartoteka.search.internal.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.search.internal.feed.Change.WholeBranch;
import org.kartoteka.search.internal.index.Indexer;
import org.kartoteka.search.internal.index.TitleIndex;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.ServerSilentException;

/** Indexes anew the titles that stand in the index with another region of a branch. */
@ApplicationScoped
class BranchWalk {

    private static final int PAGE = 500;
    private static final String PATH = "/" + TitleIndex.ALIAS;

    @Inject OpenSearchServer server;
    @Inject Indexer indexer;

    /** Returns how many documents the server will never take. */
    int walk(WholeBranch branch) throws ServerSilentException {
        server.send("POST", PATH + "/_refresh", Map.of(), new byte[0]).orSilent();
        int refused = 0;
        Optional<UUID> last = Optional.empty();
        do {
            var page = page(branch, last);
            refused += indexer.reindex(page);
            last = page.size() < PAGE ? Optional.empty() : Optional.of(page.get(PAGE - 1));
        } while (last.isPresent());
        return refused;
    }

    private List<UUID> page(WholeBranch branch, Optional<UUID> after) throws ServerSilentException {
        var body = OpenSearchServer.bytes(request(branch, after));
        var hits = server.send("POST", PATH + "/_search", Map.of(), body).orSilent();
        var ids = new ArrayList<UUID>();
        for (JsonNode hit : hits.path("hits").path("hits")) {
            ids.add(UUID.fromString(hit.get("_id").asText()));
        }
        return ids;
    }

    private static ObjectNode request(WholeBranch branch, Optional<UUID> after) {
        var body = OpenSearchServer.JSON.createObjectNode();
        body.put("size", PAGE).put("_source", false).put("track_total_hits", false);
        body.putArray("sort").addObject().put("id", "asc");
        after.ifPresent(id -> body.putArray("search_after").add(id.toString()));
        var query = body.putObject("query").putObject("bool");
        query.putArray("filter").addObject().putObject("term").put("branches", branch.code());
        query.putArray("must_not")
                .addObject()
                .putObject("term")
                .put("places", TitleIndex.place(branch.code(), branch.region()));
        return body;
    }
}
