package org.kartoteka.readers.internal;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** There are no keys for the personal data; without them the house does not open. */
public class KeysetUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysetUnreadableException(Path path, Exception cause) {
        super(
                "The keyset of the readers' personal data (kartoteka.keyset.file = "
                        + path
                        + ") cannot be used: "
                        + reason(cause)
                        + ". Restore the file from its backup; only for a new, empty system make one"
                        + " with org.kartoteka.readers.tools.NewKeyset",
                cause);
    }

    private static String reason(Exception cause) {
        return cause instanceof NoSuchFileException ? "there is no such file" : cause.getMessage();
    }
}
