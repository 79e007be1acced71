package org.kartoteka.search.internal.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.ServerSilentException;

/**
 * The indices of titles. Everybody searches by the alias {@link #ALIAS}, which one index has; while
 * a rebuild fills another, that one has the alias {@link #NEXT}. OpenSearch itself knows so which
 * indices a change must reach, and the exchange of both aliases is one act.
 */
@ApplicationScoped
public class TitleIndex {

    /** The name by which is searched. */
    public static final String ALIAS = "titles";

    /** The name of what is being filled. */
    static final String NEXT = "titles-next";

    private static final String GREEN_SECONDS = "2";
    private static final byte[] NOTHING = new byte[0];

    @Inject OpenSearchServer server;
    @Inject IndexDefinition definition;

    /** For the container. */
    public TitleIndex() {}

    TitleIndex(OpenSearchServer server, IndexDefinition definition) {
        this.server = server;
        this.definition = definition;
    }

    /**
     * Which indices there are, just now.
     *
     * @throws ServerSilentException if OpenSearch does not answer
     */
    public Standing standing() throws ServerSilentException {
        var path = "/" + IndexName.ANY + "/_alias";
        var there = server.send("GET", path, Map.of(), NOTHING).orSilent();
        Optional<IndexName> serving = Optional.empty();
        Optional<IndexName> filling = Optional.empty();
        var all = new LinkedHashSet<IndexName>();
        for (var names = there.fieldNames(); names.hasNext(); ) {
            var name = IndexName.of(names.next());
            if (name.isPresent()) {
                var aliases = there.path(name.get().text()).path("aliases");
                serving = aliases.has(ALIAS) ? name : serving;
                filling = aliases.has(NEXT) ? name : filling;
                all.add(name.get());
            }
        }
        return new Standing(serving, filling, all);
    }

    /**
     * Makes an empty index to be filled; one that stands already is left as it is.
     *
     * @return whether it stands now; {@code false} if OpenSearch refuses the definition
     * @throws ServerSilentException if OpenSearch does not answer
     */
    public boolean make(IndexName name) throws ServerSilentException {
        var aliases = List.of(NEXT, name.entrance());
        var made = server.send("PUT", path(name), Map.of(), definition.forFilling(aliases));
        var error = made.body().path("error").path("type").asText();
        return made.done() || error.equals("resource_already_exists_exception");
    }

    /**
     * Gives a filled index the settings to serve with, and shows in it what it has.
     *
     * @throws ServerSilentException if OpenSearch does not answer or does not do it
     */
    public void settle(IndexName name) throws ServerSilentException {
        server.send("PUT", path(name) + "/_settings", Map.of(), definition.forServing()).orSilent();
        refresh(name);
    }

    /**
     * Whether every copy of every shard is there; waits for it, two seconds at most.
     *
     * @throws ServerSilentException if OpenSearch does not answer
     */
    public boolean isWhole(IndexName name) throws ServerSilentException {
        var parameters = Map.of("wait_for_status", "green", "timeout", GREEN_SECONDS + "s");
        var health = server.send("GET", "/_cluster/health" + path(name), parameters, NOTHING);
        return health.body().path("status").asText().equals("green");
    }

    /**
     * From now on this index answers, and the one that did before no more.
     *
     * @throws ServerSilentException if OpenSearch does not answer or does not do it
     */
    public void serve(IndexName name) throws ServerSilentException {
        refresh(name);
        var body = OpenSearchServer.JSON.createObjectNode();
        var actions = body.putArray("actions");
        for (var old : bearers()) {
            if (!old.equals(name.text())) {
                action(actions, "remove", old, ALIAS);
            }
        }
        action(actions, "add", name.text(), ALIAS);
        standing().filling().ifPresent(next -> action(actions, "remove", next.text(), NEXT));
        server.send("POST", "/_aliases", Map.of(), OpenSearchServer.bytes(body)).orSilent();
    }

    /**
     * Takes an index away; one that is not there is no fault.
     *
     * @throws ServerSilentException if OpenSearch does not answer
     */
    public void drop(IndexName name) throws ServerSilentException {
        server.send("DELETE", path(name), Map.of("ignore_unavailable", "true"), NOTHING).orSilent();
    }

    /** How a holding's branch and region stand in the field {@code places}. */
    public static String place(String branch, String region) {
        return branch + "@" + region;
    }

    JsonNode search(IndexName name, JsonNode body) throws ServerSilentException {
        var request = OpenSearchServer.bytes(body);
        return server.send("POST", path(name) + "/_search", Map.of(), request).orSilent();
    }

    void refresh(IndexName name) throws ServerSilentException {
        server.send("POST", path(name) + "/_refresh", Map.of(), NOTHING).orSilent();
    }

    /** Whatever index has the alias, ours or one that somebody has put there. */
    private List<String> bearers() throws ServerSilentException {
        var reply = server.send("GET", "/_alias/" + ALIAS, Map.of(), NOTHING);
        var names = new ArrayList<String>();
        if (reply.done()) {
            reply.body().fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static void action(ArrayNode actions, String verb, String index, String alias) {
        actions.addObject().putObject(verb).put("index", index).put("alias", alias);
    }

    private static String path(IndexName name) {
        return "/" + name.text();
    }
}
