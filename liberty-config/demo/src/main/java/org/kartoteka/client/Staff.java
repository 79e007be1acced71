package org.kartoteka.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What staff and integrators do through {@code /admin/api/v1}. Every method throws {@link
 * ApiException} when the server refuses.
 */
public final class Staff {

    private static final String ROOT = "/admin/api/v1";
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Set<String> ENDED = Set.of("DONE", "FAILED");
    private static final String BATCH_EDITS = ROOT + "/batch-edits";
    private static final Set<String> BATCH_ENDED = Set.of("DONE", "FAILED", "CANCELLED", "UNDONE");

    private final Api api;

    /** Acts as the caller of that api. */
    public Staff(Api api) {
        this.api = api;
    }

    /** Registers a library or changes it. */
    public JsonNode registerLibrary(String code, Map<String, String> library) {
        return api.put(ROOT + "/libraries/" + code, library).expect(200);
    }

    /** Opens a branch or changes it. */
    public JsonNode openBranch(String code, Map<String, String> branch) {
        return api.put(ROOT + "/branches/" + code, branch).expect(200);
    }

    /** Registers a reader; the answer has his {@code id} and {@code card}. */
    public JsonNode registerReader(Map<String, String> reader, String key) {
        return api.post(ROOT + "/readers", reader, key).expect(201, 200);
    }

    /** The reader with an e-mail address. */
    public Optional<JsonNode> readerByEmail(String email) {
        var found = api.get(Api.query(ROOT + "/readers", Map.of("email", email))).expect(200);
        return Optional.of(found.path("items").path(0)).filter(JsonNode::isObject);
    }

    /** Lends a copy. */
    public JsonNode lend(String copy, String card, String branch, String key) {
        var body = Map.of("copy", copy, "reader", card, "branch", branch);
        return api.post(ROOT + "/loans", body, key).expect(201, 200);
    }

    /** Takes a copy back. */
    public JsonNode takeBack(String copy, String branch, String key) {
        return api.post(ROOT + "/returns", Map.of("copy", copy, "branch", branch), key).expect(200);
    }

    /** The open loans of the card's holder, the first page. */
    public JsonNode loans(String card) {
        return api.get(Api.query(ROOT + "/loans", Map.of("reader", card))).expect(200);
    }

    /** The copy with a barcode. */
    public Optional<JsonNode> copy(String barcode) {
        var reply = api.get(ROOT + "/copies/" + Api.encoded(barcode));
        return reply.status() == 404 ? Optional.empty() : Optional.of(reply.expect(200));
    }

    /** The whole record of a title, as MARCXML. */
    public String record(String title) {
        return api.text(ROOT + "/titles/" + title + "/record?format=marcxml");
    }

    /** Begins the import of a file of records; the answer has its {@code id}. */
    public JsonNode beginImport(String library, String name, BodyPublisher file, String key) {
        var path = Api.query(ROOT + "/imports", Map.of("library", library, "name", name));
        return api.postFile(path, file, key).expect(202, 200);
    }

    /** Orders a rebuild of the index; the answer has its {@code id}. */
    public JsonNode beginRebuild() {
        return api.post(ROOT + "/index-rebuilds", Map.of()).expect(202);
    }

    /** A rebuild. */
    public JsonNode rebuild(String id) {
        return api.get(ROOT + "/index-rebuilds/" + id).expect(200);
    }

    /** An import. */
    public JsonNode importNow(String id) {
        return api.get(ROOT + "/imports/" + id).expect(200);
    }

    /** The latest hundred imports, newest first. */
    public JsonNode imports() {
        return api.get(ROOT + "/imports?limit=100").expect(200).path("items");
    }

    /**
     * Waits until an import has been read to the end or given up.
     *
     * @return the import as it ended
     * @throws IllegalStateException if that takes too long
     */
    public JsonNode awaitImport(String id, Duration limit) {
        return new Patience(limit, PAUSE)
                .await(
                        "the end of import " + id,
                        () ->
                                Optional.of(importNow(id))
                                        .filter(i -> ENDED.contains(i.path("state").asText())));
    }

    /** Orders the changes of many records. */
    public JsonNode beginBatchEdit(Map<String, ?> order, String key) {
        return api.post(BATCH_EDITS, order, key).expect(202);
    }

    /** Orders that a batch edit be undone. */
    public JsonNode undoBatchEdit(String id) {
        return api.post(BATCH_EDITS + "/" + id + "/undo", Map.of()).expect(200);
    }

    /** Waits until a batch edit has ended, its undoing included. */
    public JsonNode awaitBatchEdit(String id, Duration limit) {
        return new Patience(limit, PAUSE)
                .await(
                        "the end of batch edit " + id,
                        () ->
                                Optional.of(api.get(BATCH_EDITS + "/" + id).expect(200))
                                        .filter(
                                                edit ->
                                                        BATCH_ENDED.contains(
                                                                edit.path("state").asText())));
    }
}
