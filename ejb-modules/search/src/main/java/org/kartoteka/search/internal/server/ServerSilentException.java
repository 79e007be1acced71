package org.kartoteka.search.internal.server;

import java.io.IOException;

/** OpenSearch does not answer, is overloaded, or says that it cannot do its work just now. */
public class ServerSilentException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The server has answered with a status that asks to come again later. */
    public ServerSilentException(String message) {
        super(message);
    }

    /** The server could not be reached. */
    public ServerSilentException(String message, Throwable cause) {
        super(message, cause);
    }
}
