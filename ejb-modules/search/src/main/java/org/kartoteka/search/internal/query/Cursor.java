package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.internal.server.OpenSearchServer;

/**
 * Where a page starts: after the sort values of the last hit before it. Opaque to clients; the
 * values depend on whether hits are sorted by score.
 */
final class Cursor {

    private static final int LONGEST = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private Cursor() {}

    /** The cursor of the page after the hit. */
    static String after(JsonNode hit) {
        var values = OpenSearchServer.bytes(hit.get("sort"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(values);
    }

    /**
     * The sort values in a cursor.
     *
     * @param scored whether the hits are sorted by score first
     * @throws RefusedException {@link SearchRefusal#CURSOR_MALFORMED}
     */
    static ArrayNode read(String cursor, boolean scored) {
        if (cursor.length() > LONGEST) {
            throw new RefusedException(SearchRefusal.CURSOR_MALFORMED);
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            var values = OpenSearchServer.JSON.readTree(bytes);
            if (values instanceof ArrayNode array && fits(array, scored)) {
                return array;
            }
        } catch (IllegalArgumentException | IOException e) {
            throw malformed(e);
        }
        throw new RefusedException(SearchRefusal.CURSOR_MALFORMED);
    }

    private static boolean fits(ArrayNode values, boolean scored) {
        if (values.size() != (scored ? 2 : 1) || scored && !values.get(0).isNumber()) {
            return false;
        }
        var id = values.get(values.size() - 1);
        return id.isTextual() && ID.matcher(id.asText()).matches();
    }

    private static RefusedException malformed(Throwable cause) {
        var refused = new RefusedException(SearchRefusal.CURSOR_MALFORMED);
        refused.initCause(cause);
        return refused;
    }
}
