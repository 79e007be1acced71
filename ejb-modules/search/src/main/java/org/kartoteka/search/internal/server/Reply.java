package org.kartoteka.search.internal.server;

import com.fasterxml.jackson.databind.JsonNode;

/** What OpenSearch has answered: a status below 500 and a body, empty if there was none. */
public record Reply(int status, JsonNode body) {

    /** Whether the server has done what it was asked. */
    public boolean done() {
        return status < 300;
    }

    /**
     * The body of an answer that must be there.
     *
     * @throws ServerSilentException if the server has refused; what cannot be served now may be
     *     served later, once the index stands or the fault is mended
     */
    public JsonNode orSilent() throws ServerSilentException {
        if (!done()) {
            throw new ServerSilentException(
                    "OpenSearch refused: " + status + " " + body.path("error").path("type"));
        }
        return body;
    }
}
