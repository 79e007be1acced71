package org.kartoteka.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** The language of an answer: the first of those asked for that we speak, else Russian. */
public final class Languages {

    /** What we speak, the default first. */
    public static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH);

    private Languages() {}

    /** The language for this request. A header that cannot be read counts as none. */
    public static Locale of(HttpHeaders headers) {
        var asked = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null) {
            return SPOKEN.get(0);
        }
        try {
            var spoken = Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
            return spoken == null ? SPOKEN.get(0) : spoken;
        } catch (IllegalArgumentException unreadable) {
            return SPOKEN.get(0);
        }
    }
}
