package org.kartoteka.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What anyone and a reader do through {@code /api/v1}. */
public final class Portal {

    private static final String ROOT = "/api/v1";

    private final Api api;

    /** Acts as the caller of that api. */
    public Portal(Api api) {
        this.api = api;
    }

    /** A page of titles with facets; the parameters are those of the API. */
    public JsonNode titles(Map<String, String> parameters) {
        return api.get(Api.query(ROOT + "/titles", parameters)).expect(200);
    }

    /** How many titles match. */
    public long count(Map<String, String> parameters) {
        return titles(parameters).path("total").asLong();
    }

    /** A title. */
    public JsonNode title(String id) {
        return api.get(ROOT + "/titles/" + id).expect(200);
    }

    /** How a beginning may go on. */
    public JsonNode suggestions(String beginning) {
        return api.get(Api.query(ROOT + "/suggestions", Map.of("q", beginning)))
                .expect(200)
                .path("items");
    }

    /** The branches. */
    public JsonNode branches() {
        return api.get(ROOT + "/branches").expect(200).path("items");
    }

    /** Who the reader is. */
    public JsonNode me() {
        return api.get(ROOT + "/me").expect(200);
    }

    /** What the reader has. */
    public JsonNode myLoans() {
        return api.get(ROOT + "/me/loans").expect(200).path("items");
    }
}
