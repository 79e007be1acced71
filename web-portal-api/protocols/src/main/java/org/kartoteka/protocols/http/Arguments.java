package org.kartoteka.protocols.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of a request as they were sent: from the query of the address and, with POST, from
 * the form in the body. Names and values are UTF-8.
 */
public final class Arguments {

    /** No request of these protocols needs more, in bytes. */
    public static final int LONGEST = 64 * 1024;

    /**
     * Of a body that is too long so much is still taken in, so that the client hears the answer.
     */
    private static final long DRAINED = 32L * 1024 * 1024;

    /** No arguments at all. */
    public static final Arguments NONE = new Arguments(Map.of());

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, List<String>> values;

    private Arguments(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * The arguments of a request.
     *
     * @throws BadArgumentsException if they are longer than {@value #LONGEST} bytes or not encoded
     *     as a form
     * @throws IOException if the client has gone
     */
    public static Arguments of(HttpServletRequest request)
            throws IOException, BadArgumentsException {
        var values = new LinkedHashMap<String, List<String>>();
        add(Optional.ofNullable(request.getQueryString()).orElse(""), values);
        if (request.getMethod().equals("POST")) {
            add(body(request), values);
        }
        return new Arguments(values);
    }

    /** The arguments in an encoded text. */
    public static Arguments of(String encoded) throws BadArgumentsException {
        var values = new LinkedHashMap<String, List<String>>();
        add(encoded, values);
        return new Arguments(values);
    }

    private static String body(HttpServletRequest request)
            throws IOException, BadArgumentsException {
        var type =
                Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        try (var in = request.getInputStream()) {
            var bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                long left = DRAINED;
                long skipped = in.skip(left);
                while (skipped > 0 && left > 0) {
                    left -= skipped;
                    skipped = in.skip(left);
                }
                throw new BadArgumentsException(BadArgumentsException.Fault.TOO_LONG);
            }
            if (bytes.length > 0 && !type.startsWith(FORM)) {
                throw new BadArgumentsException(BadArgumentsException.Fault.NOT_A_FORM);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static void add(String encoded, Map<String, List<String>> values)
            throws BadArgumentsException {
        if (encoded.length() > LONGEST) {
            throw new BadArgumentsException(BadArgumentsException.Fault.TOO_LONG);
        }
        for (var pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int sign = pair.indexOf('=');
                var name = sign < 0 ? pair : pair.substring(0, sign);
                var value = sign < 0 ? "" : pair.substring(sign + 1);
                values.computeIfAbsent(decoded(name), none -> new ArrayList<>(1))
                        .add(decoded(value));
            }
        }
    }

    private static String decoded(String text) throws BadArgumentsException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadArgumentsException(BadArgumentsException.Fault.NOT_A_FORM, e);
        }
    }

    /** The names, in the order they came. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The first value of an argument, if it was sent; it may be empty. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(all -> all.get(0));
    }

    /** Those that came more than once. */
    public List<String> repeated() {
        return values.entrySet().stream()
                .filter(one -> one.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
