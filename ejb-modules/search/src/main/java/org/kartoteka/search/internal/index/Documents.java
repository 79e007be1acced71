package org.kartoteka.search.internal.index;

/** Documents of titles, read and written down as the server takes them. */
public final class Documents {

    private final byte[] lines;

    Documents(byte[] lines) {
        this.lines = lines;
    }

    byte[] lines() {
        return lines;
    }
}
