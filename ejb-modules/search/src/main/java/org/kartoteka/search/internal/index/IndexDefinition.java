package org.kartoteka.search.internal.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.ServerSettings;

/**
 * How an index of titles is made, in this version of the application: {@code titles.json}. Its
 * {@code mappings._meta.version} grows with every release that changes it, so that of two nodes the
 * one with the newer definition decides; the fingerprint tells apart what was changed without that.
 */
@ApplicationScoped
public class IndexDefinition {

    private static final String FILE = "/org/kartoteka/search/titles.json";
    private static final int FINGERPRINT = 8;
    private static final ObjectNode DEFINITION = read();
    private static final String MARK = mark(DEFINITION);
    private static final String INDEX = "/settings/index";
    private static final String REFRESH = "refresh_interval";
    private static final String REPLICAS = "number_of_replicas";

    /** Segments are merged by so many at once: half as often as by OpenSearch's ten. */
    private static final List<String> MERGE_BY =
            List.of("merge.policy.segments_per_tier", "merge.policy.max_merge_at_once");

    private static final int MANY = 40;

    @Inject ServerSettings settings;

    /** For the container. */
    public IndexDefinition() {}

    IndexDefinition(ServerSettings settings) {
        this.settings = settings;
    }

    /** The version of the definition. */
    public int version() {
        return DEFINITION.at("/mappings/_meta/version").asInt();
    }

    /** The name of an index of this definition that is made now. */
    public IndexName name(Instant now) {
        return IndexName.made(version(), MARK, now);
    }

    /** Whether an index should be made anew: it has an older definition than this one. */
    public boolean outdates(IndexName name) {
        return name.version() < version()
                || name.version() == version() && !name.fingerprint().equals(MARK);
    }

    /**
     * What an index is made of that is to be filled at once: nobody looks into it yet, so it need
     * not be refreshed nor copied, and its segments may be many.
     *
     * @param aliases the names that it has from the beginning
     */
    byte[] forFilling(Iterable<String> aliases) {
        var definition = definition();
        definition
                .withObject(INDEX)
                .put("number_of_shards", settings.shards())
                .put(REPLICAS, 0)
                .put(REFRESH, "-1");
        MERGE_BY.forEach(name -> definition.withObject(INDEX).put(name, MANY));
        var names = definition.putObject("aliases");
        aliases.forEach(names::putObject);
        return OpenSearchServer.bytes(definition);
    }

    /** The settings with which a filled index begins to serve. */
    byte[] forServing() {
        var serving = OpenSearchServer.JSON.createObjectNode();
        var index =
                serving.putObject("index")
                        .put(REPLICAS, settings.replicas())
                        .put(REFRESH, definition().at(INDEX).path(REFRESH).asText());
        MERGE_BY.forEach(index::putNull);
        return OpenSearchServer.bytes(serving);
    }

    private static ObjectNode definition() {
        return DEFINITION.deepCopy();
    }

    private static ObjectNode read() {
        try (var text = IndexDefinition.class.getResourceAsStream(FILE)) {
            return (ObjectNode) OpenSearchServer.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark(ObjectNode definition) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(OpenSearchServer.bytes(definition));
            return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
