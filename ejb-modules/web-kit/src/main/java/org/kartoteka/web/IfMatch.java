package org.kartoteka.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;

/** The condition of a write: the version that the client has seen (RFC 9110, 13.1.1). */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final String EXAMPLE = "\"7\"";

    private IfMatch() {}

    /**
     * The version in {@code If-Match}. One strong tag of ours: who writes has to say what he has
     * seen.
     *
     * @throws InvalidInputException if the request does not say it
     */
    public static long version(HttpHeaders headers) {
        var name = HttpHeaders.IF_MATCH;
        var tag =
                Optional.ofNullable(headers.getHeaderString(name))
                        .orElseThrow(
                                () ->
                                        new InvalidInputException(
                                                name, InputRefusal.PARAMETER_MISSING, name));
        var matcher = TAG.matcher(tag.strip());
        if (!matcher.matches()) {
            throw new InvalidInputException(name, InputRefusal.PARAMETER_MALFORMED, name, EXAMPLE);
        }
        return Long.parseLong(matcher.group(1));
    }
}
