package org.kartoteka.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The server answered otherwise than the caller can go on with, or did not answer. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String TYPE_PREFIX = "urn:kartoteka:problem:";

    private final int status;
    private final String problem;

    ApiException(String call, int status, JsonNode body) {
        super(call + " -> " + status + " " + body.path("detail").asText(body.toString()));
        this.status = status;
        this.problem = name(body.path("type").asText(""));
    }

    ApiException(String call, Exception cause) {
        super(call + " -> " + cause, cause);
        this.status = 0;
        this.problem = "";
    }

    /** The status of HTTP; 0 where there was no answer. */
    public int status() {
        return status;
    }

    /** The name of the problem, such as {@code reader-already-registered}; empty if it has none. */
    public String problem() {
        return problem;
    }

    private static String name(String type) {
        return type.startsWith(TYPE_PREFIX) ? type.substring(TYPE_PREFIX.length()) : type;
    }
}
