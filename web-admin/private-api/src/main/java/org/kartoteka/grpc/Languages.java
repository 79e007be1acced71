package org.kartoteka.grpc;

import io.grpc.Metadata;
import java.util.List;
import java.util.Locale;

/**
 * The language of messages: the one of the metadata {@code accept-language} that we speak, else
 * Russian. Like the language of the REST APIs, whose library brings their whole machinery along.
 */
final class Languages {

    static final Metadata.Key<String> ASKED =
            Metadata.Key.of("accept-language", Metadata.ASCII_STRING_MARSHALLER);

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<Locale> SPOKEN = List.of(RUSSIAN, Locale.ENGLISH);

    private Languages() {}

    /** The language for the call; what cannot be read counts as missing. */
    static Locale of(Metadata headers) {
        var asked = headers.get(ASKED);
        if (asked == null) {
            return RUSSIAN;
        }
        try {
            var spoken = Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
            return spoken == null ? RUSSIAN : spoken;
        } catch (IllegalArgumentException unreadable) {
            return RUSSIAN;
        }
    }
}
