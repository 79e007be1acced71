package org.kartoteka.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.kartoteka.search.internal.index.TitleIndex;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.ServerSettings;
import org.kartoteka.search.internal.server.ServerSilentException;

/**
 * A copy of the index as anybody would make it at first: the same texts, the standard analyser, a
 * {@code multi_match} over all fields. It is there while it is measured.
 */
final class PlainIndex implements AutoCloseable {

    private static final String NAME = "/relevance-plain";
    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "remainder",
                    "authors",
                    "responsibility",
                    "subjects",
                    "series",
                    "annotation",
                    "imprint",
                    "isbns");
    private static final int DEPTH = 10;

    private final OpenSearchServer server;

    private PlainIndex(OpenSearchServer server) {
        this.server = server;
    }

    static PlainIndex of(URI openSearch) {
        var server = new OpenSearchServer(new ServerSettings(openSearch));
        server.open();
        var index = new PlainIndex(server);
        index.delete();
        index.make();
        return index;
    }

    /** The ids of the first ten. */
    List<String> find(String text) {
        var body = OpenSearchServer.JSON.createObjectNode();
        body.put("size", DEPTH).put("_source", false);
        var match = body.putObject("query").putObject("multi_match").put("query", text);
        FIELDS.forEach(match.putArray("fields")::add);
        var hits = send("POST", NAME + "/_search", body).path("hits").path("hits");
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.path("_id").asText())
                .toList();
    }

    @Override
    public void close() {
        delete();
        server.close();
    }

    private void make() {
        var definition = OpenSearchServer.JSON.createObjectNode();
        var mappings = definition.putObject("mappings").put("dynamic", false);
        var fields = mappings.putObject("properties");
        FIELDS.forEach(field -> fields.putObject(field).put("type", "text"));
        send("PUT", NAME, definition);
        var copy = OpenSearchServer.JSON.createObjectNode();
        copy.putObject("source").put("index", TitleIndex.ALIAS);
        copy.putObject("dest").put("index", NAME.substring(1));
        send("POST", "/_reindex?refresh=true", copy);
    }

    private void delete() {
        try {
            server.send("DELETE", NAME, Map.of("ignore_unavailable", "true"), new byte[0]);
        } catch (ServerSilentException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode send(String method, String path, ObjectNode body) {
        try {
            return server.send(method, path, Map.of(), OpenSearchServer.bytes(body)).orSilent();
        } catch (ServerSilentException e) {
            throw new UncheckedIOException(e);
        }
    }
}
