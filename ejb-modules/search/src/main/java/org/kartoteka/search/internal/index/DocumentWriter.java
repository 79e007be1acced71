package org.kartoteka.search.internal.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.ServerSilentException;

/** Writes documents on condition that they have not moved since their versions were asked. */
@ApplicationScoped
class DocumentWriter {

    /** The titles whose document had moved, and those whose document the server will never take. */
    record Written(Set<UUID> moved, Set<UUID> refused) {}

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int BYTES_PER_DOCUMENT = 2_000;

    @Inject OpenSearchServer server;

    /** The versions of the documents that are there. */
    Map<UUID, DocumentVersion> versions(IndexName index, Collection<UUID> ids)
            throws ServerSilentException {
        var body = OpenSearchServer.JSON.createObjectNode();
        var wanted = body.putArray("ids");
        ids.forEach(id -> wanted.add(id.toString()));
        var path = "/" + index.entrance() + "/_mget";
        var reply =
                server.send("POST", path, Map.of("_source", "false"), OpenSearchServer.bytes(body));
        var versions = new HashMap<UUID, DocumentVersion>();
        for (var document : reply.orSilent().path("docs")) {
            if (document.has("error")) {
                throw new ServerSilentException("OpenSearch could not look a document up");
            }
            if (document.path("found").asBoolean()) {
                versions.put(
                        UUID.fromString(document.get("_id").asText()),
                        new DocumentVersion(
                                document.get("_seq_no").asLong(),
                                document.get("_primary_term").asLong()));
            }
        }
        return versions;
    }

    /** Puts those documents that are there and takes away those of titles that are not. */
    Written write(
            IndexName index,
            Collection<UUID> ids,
            Map<UUID, TitleDocument> documents,
            Map<UUID, DocumentVersion> versions)
            throws ServerSilentException {
        var lines = new ByteArrayOutputStream(ids.size() * BYTES_PER_DOCUMENT);
        for (var id : ids) {
            var document = Optional.ofNullable(documents.get(id));
            var version = Optional.ofNullable(versions.get(id));
            if (document.isPresent() || version.isPresent()) {
                line(lines, action(id, document.isPresent(), version));
                document.ifPresent(there -> line(lines, there));
            }
        }
        return written(index, lines.toByteArray());
    }

    /** Documents to be put where they are not there yet. */
    static Documents ready(Map<UUID, TitleDocument> documents) {
        var lines = new ByteArrayOutputStream(documents.size() * BYTES_PER_DOCUMENT);
        documents.forEach(
                (id, document) -> {
                    line(lines, action(id, true, Optional.empty()));
                    line(lines, document);
                });
        return new Documents(lines.toByteArray());
    }

    /**
     * Puts those documents that are not there yet.
     *
     * @return those that the server will never take
     */
    Set<UUID> fill(IndexName index, Documents documents) throws ServerSilentException {
        return written(index, documents.lines()).refused();
    }

    private Written written(IndexName index, byte[] lines) throws ServerSilentException {
        if (lines.length == 0) {
            return new Written(Set.of(), Set.of());
        }
        var parameters = Map.of("require_alias", "true");
        var path = "/" + index.entrance() + "/_bulk";
        return outcome(server.send("POST", path, parameters, lines).orSilent());
    }

    private static ObjectNode action(UUID id, boolean put, Optional<DocumentVersion> version) {
        var action = OpenSearchServer.JSON.createObjectNode();
        var verb = put ? version.isPresent() ? "index" : "create" : "delete";
        var what = action.putObject(verb).put("_id", id.toString());
        version.ifPresent(
                known ->
                        what.put("if_seq_no", known.sequence())
                                .put("if_primary_term", known.term()));
        return action;
    }

    private static Written outcome(JsonNode answer) throws ServerSilentException {
        var written = new Written(new LinkedHashSet<>(), new LinkedHashSet<>());
        if (!answer.path("errors").asBoolean()) {
            return written;
        }
        for (var item : answer.path("items")) {
            var result = item.elements().next();
            int status = result.path("status").asInt();
            if (status == NOT_FOUND && result.has("error")) {
                throw new ServerSilentException("The index is not there");
            }
            var id = UUID.fromString(result.path("_id").asText());
            if (status == CONFLICT) {
                written.moved().add(id);
            } else if (comesBack(status)) {
                throw new ServerSilentException("OpenSearch could not take a document: " + status);
            } else if (result.has("error")) {
                written.refused().add(id);
            }
        }
        return written;
    }

    /** Whether it is the server's or the index's trouble, not the document's. */
    private static boolean comesBack(int status) {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }

    private static void line(ByteArrayOutputStream lines, Object value) {
        try {
            lines.write(Json.MAPPER.writeValueAsBytes(value));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
