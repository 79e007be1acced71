package org.kartoteka.web;

import jakarta.ws.rs.core.HttpHeaders;

/** Bodies that are files. */
public final class Uploads {

    private Uploads() {}

    /**
     * Refuses a body that says itself that it is larger, before any of it is read.
     *
     * @throws InvalidInputException {@link InputRefusal#BODY_TOO_LARGE}
     */
    public static void refuseLarger(int bytes, HttpHeaders headers) {
        var told = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (told != null && told.matches("\\d{1,18}") && Long.parseLong(told) > bytes) {
            throw tooLarge(bytes);
        }
    }

    /** The refusal of a body that has shown itself to be larger. */
    public static InvalidInputException tooLarge(int bytes) {
        return new InvalidInputException("", InputRefusal.BODY_TOO_LARGE, bytes);
    }
}
