package org.kartoteka.catalog.domain.joining;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of documents that are taken, known by their first bytes and never by their names. */
public enum DocumentKind {
    /** ISO 32000, 7.5.2: the header is at the very beginning. */
    PDF("application/pdf", "255044462d"),
    /** ITU-T T.81, B.1.1.3: start of image, and the first byte of the next marker. */
    JPEG("image/jpeg", "ffd8ff"),
    /** ISO/IEC 15948, 5.2: the signature. */
    PNG("image/png", "89504e470d0a1a0a");

    private final String mediaType;
    private final byte[] beginning;

    DocumentKind(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    /** What the bytes are, if they are of a kind that is taken. */
    public static Optional<DocumentKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
    }

    /** As it is told to browsers. */
    public String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] bytes) {
        return bytes.length > beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
