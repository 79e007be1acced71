package org.kartoteka.search.internal.queries;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.search.api.FruitlessSearch;

/** A place in the list of searches without a hit: behind so many times and this text. */
record FruitlessCursor(long times, String text) {

    static final FruitlessCursor START = new FruitlessCursor(Long.MAX_VALUE, "");

    static FruitlessCursor behind(FruitlessSearch search) {
        return new FruitlessCursor(search.times(), search.text());
    }

    /**
     * Reads what {@link #code} wrote.
     *
     * @throws RefusedException {@link PageRefusal#CURSOR_MALFORMED}
     */
    static FruitlessCursor read(String code) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(code), StandardCharsets.UTF_8);
            int blank = plain.indexOf(' ');
            if (blank > 0) {
                return new FruitlessCursor(
                        Long.parseLong(plain.substring(0, blank)), plain.substring(blank + 1));
            }
        } catch (IllegalArgumentException e) {
            throw malformed(e);
        }
        throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
    }

    String code() {
        var plain = (times + " " + text).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static RefusedException malformed(IllegalArgumentException cause) {
        var refused = new RefusedException(PageRefusal.CURSOR_MALFORMED);
        refused.initCause(cause);
        return refused;
    }
}
