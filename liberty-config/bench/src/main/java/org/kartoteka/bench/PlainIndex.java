package org.kartoteka.bench;

import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.kartoteka.client.Api;
import org.kartoteka.search.internal.index.TitleIndex;
import org.kartoteka.search.internal.server.OpenSearchServer;

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

    private final Api openSearch;

    private PlainIndex(Api openSearch) {
        this.openSearch = openSearch;
    }

    static PlainIndex of(URI address) {
        var index = new PlainIndex(Api.at(address));
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
        var answer = openSearch.post(NAME + "/_search", body).expect(200);
        var hits = answer.path("hits").path("hits");
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.path("_id").asText())
                .toList();
    }

    @Override
    public void close() {
        delete();
    }

    private void make() {
        var definition = OpenSearchServer.JSON.createObjectNode();
        var mappings = definition.putObject("mappings").put("dynamic", false);
        var fields = mappings.putObject("properties");
        FIELDS.forEach(field -> fields.putObject(field).put("type", "text"));
        openSearch.put(NAME, definition).expect(200);
        var copy = OpenSearchServer.JSON.createObjectNode();
        copy.putObject("source").put("index", TitleIndex.ALIAS);
        copy.putObject("dest").put("index", NAME.substring(1));
        openSearch.post("/_reindex?refresh=true", copy).expect(200);
    }

    private void delete() {
        openSearch.delete(NAME + "?ignore_unavailable=true").expect(200);
    }
}
