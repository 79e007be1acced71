package org.kartoteka.protocols.oai;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.HarvestRange;

/**
 * Resumption tokens. The whole state of a list is in its token, so any node goes on with it and
 * none remembers anything; a token says nothing that the first request could not have said, and
 * needs no seal. It ends after a while: lists are meant to be read in one go.
 */
final class ResumptionTokens {

    /** How long a token is good for. */
    static final Duration LIFE = Duration.ofHours(6);

    private static final String SIGN = "|";
    private static final int PARTS = 8;
    private static final String FORM = "1";
    private static final int LONGEST = 400;

    private final Clock clock;

    ResumptionTokens(Clock clock) {
        this.clock = clock;
    }

    /** When a token that is made now ends. */
    Instant end() {
        return clock.instant().plus(LIFE);
    }

    /** The token to go on with; only for a list that is under way. */
    String token(ListRequest list, Instant end) {
        var text =
                String.join(
                        SIGN,
                        FORM,
                        list.format().prefix(),
                        list.range().library().orElse(""),
                        list.from().map(Instant::toString).orElse(""),
                        list.until().map(Instant::toString).orElse(""),
                        list.after().orElseThrow().toString(),
                        Long.toString(list.given()),
                        Long.toString(end.getEpochSecond()));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a token stands for.
     *
     * @throws OaiException badResumptionToken
     */
    ListRequest read(String token) throws OaiException {
        if (token.length() > LONGEST) {
            throw bad("it is none of ours");
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var parts = text.split("\\" + SIGN, -1);
            if (parts.length != PARTS || !parts[0].equals(FORM)) {
                throw bad("it is none of ours");
            }
            if (!Instant.ofEpochSecond(Long.parseLong(parts[7])).isAfter(clock.instant())) {
                throw bad("it has expired; begin the list again");
            }
            return list(parts);
        } catch (IllegalArgumentException | DateTimeException e) {
            var told = bad("it is none of ours");
            told.initCause(e);
            throw told;
        }
    }

    private static ListRequest list(String[] parts) throws OaiException {
        var format = MetadataFormat.named(parts[1]).orElseThrow(() -> bad("it is none of ours"));
        return new ListRequest(
                format,
                new HarvestRange(
                        given(parts[2]),
                        given(parts[3]).map(Instant::parse),
                        given(parts[4]).map(Instant::parse)),
                Optional.of(UUID.fromString(parts[5])),
                Long.parseLong(parts[6]));
    }

    private static Optional<String> given(String part) {
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }

    private static OaiException bad(String why) {
        return OaiError.BAD_RESUMPTION_TOKEN.about("The resumptionToken is not valid: " + why);
    }
}
