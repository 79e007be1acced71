package org.kartoteka.search.internal.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.ServerSilentException;

/** Indexes anew the titles that stand in an index with another region of a branch. */
@ApplicationScoped
public class BranchWalk {

    private static final int PAGE = 500;
    private static final String PLACES = "places";

    @Inject TitleIndex index;
    @Inject Indexer indexer;

    /** For the container. */
    public BranchWalk() {}

    /**
     * Sets every index right that a change must reach.
     *
     * @return how many documents the server will never take
     * @throws ServerSilentException if OpenSearch does not answer
     */
    public int walk(String branch, String region) throws ServerSilentException {
        int refused = 0;
        for (var name : index.standing().fed()) {
            index.refresh(name);
            refused += walk(name, branch, region);
        }
        return refused;
    }

    /**
     * Sets one index right, as far as it was refreshed.
     *
     * @return how many documents the server will never take
     * @throws ServerSilentException if OpenSearch does not answer
     */
    public int walk(IndexName name, String branch, String region) throws ServerSilentException {
        int refused = 0;
        Optional<UUID> last = Optional.empty();
        do {
            var page = ids(index.search(name, request(branch, region, last)));
            refused += indexer.reindex(page);
            last = page.size() < PAGE ? Optional.empty() : Optional.of(page.get(PAGE - 1));
        } while (last.isPresent());
        return refused;
    }

    private static List<UUID> ids(JsonNode answer) {
        var ids = new ArrayList<UUID>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            ids.add(UUID.fromString(hit.get("_id").asText()));
        }
        return ids;
    }

    private static ObjectNode request(String branch, String region, Optional<UUID> after) {
        var body = OpenSearchServer.JSON.createObjectNode();
        body.put("size", PAGE).put("_source", false).put("track_total_hits", false);
        body.putArray("sort").addObject().put(Fields.ID, "asc");
        after.ifPresent(id -> body.putArray("search_after").add(id.toString()));
        var query = body.putObject("query").putObject("bool");
        query.putArray("filter").addObject().putObject("term").put(Fields.BRANCHES, branch);
        query.putArray("must_not")
                .addObject()
                .putObject("term")
                .put(PLACES, TitleIndex.place(branch, region));
        return body;
    }
}
