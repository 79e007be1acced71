package org.kartoteka.grpc;

import java.util.List;
import java.util.UUID;
import org.kartoteka.kernel.error.RefusedException;

/** Reads ids of requests. */
final class Ids {

    /** How many ids one request may hold. */
    static final int MOST = 100;

    private Ids() {}

    /**
     * The id.
     *
     * @throws RefusedException {@link RequestRefusal#ID_MALFORMED}
     */
    static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(RequestRefusal.ID_MALFORMED, text);
        }
    }

    /**
     * The ids in their order, each once.
     *
     * @throws RefusedException {@link RequestRefusal#TOO_MANY_IDS}, {@link
     *     RequestRefusal#ID_MALFORMED}
     */
    static List<UUID> of(List<String> texts) {
        if (texts.size() > MOST) {
            throw new RefusedException(RequestRefusal.TOO_MANY_IDS, MOST);
        }
        return texts.stream().map(Ids::of).distinct().toList();
    }
}
