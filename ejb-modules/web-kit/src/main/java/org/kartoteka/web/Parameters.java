package org.kartoteka.web;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** The query parameters of a request, read strictly: a name that is not known here is an error. */
public final class Parameters {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_LENGTH = 2000;

    private final MultivaluedMap<String, String> values;

    private Parameters(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    /**
     * The parameters of the request.
     *
     * @throws InvalidInputException if there is one that is not among the known
     */
    public static Parameters of(UriInfo uri, String... known) {
        var values = uri.getQueryParameters();
        var names = Set.of(known);
        for (var name : values.keySet()) {
            if (!names.contains(name)) {
                throw new InvalidInputException(
                        name,
                        InputRefusal.PARAMETER_UNKNOWN,
                        name,
                        String.join(", ", new TreeSet<>(names)));
            }
        }
        return new Parameters(values);
    }

    /** The text under a name; a blank one counts as missing. */
    public Optional<String> text(String name) {
        return text(name, MAX_LENGTH);
    }

    /** The text under a name that may have so many characters. */
    public Optional<String> text(String name, int maxLength) {
        var value = values.getFirst(name);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (value.length() > maxLength) {
            throw new InvalidInputException(name, InputRefusal.FIELD_TOO_LONG, name, maxLength);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(name, InputRefusal.FIELD_CONTROL_CHARACTERS, name);
        }
        return Optional.of(value.strip());
    }

    /** The text under a name that must be there. */
    public String required(String name) {
        return required(name, MAX_LENGTH);
    }

    /** The text under a name that must be there and may have so many characters. */
    public String required(String name, int maxLength) {
        return text(name, maxLength)
                .orElseThrow(
                        () ->
                                new InvalidInputException(
                                        name, InputRefusal.PARAMETER_MISSING, name));
    }

    /** How many items the page may have: 1 to 100, 20 if not said. */
    public int limit() {
        return text("limit")
                .map(text -> integer("limit", text, MAX_LIMIT, TypeWord.LIMIT))
                .orElse(DEFAULT_LIMIT);
    }

    /** The cursor of the page. */
    public Optional<String> cursor() {
        return text("cursor");
    }

    /** The number of a version. */
    public Optional<Long> number(String name) {
        return text(name).map(text -> parsed(name, text, Long::valueOf, TypeWord.INTEGER));
    }

    /** A year. */
    public Optional<Integer> year(String name) {
        return text(name).map(text -> integer(name, text, 9999, TypeWord.YEAR));
    }

    /** A date. */
    public Optional<LocalDate> date(String name) {
        return text(name).map(text -> parsed(name, text, LocalDate::parse, TypeWord.DATE));
    }

    /** An id. */
    public Optional<UUID> uuid(String name) {
        return text(name).map(text -> parsed(name, text, UUID::fromString, TypeWord.UUID));
    }

    /** True or false; false if not said. */
    public boolean flag(String name) {
        return text(name)
                .map(
                        text ->
                                switch (text) {
                                    case "true" -> true;
                                    case "false" -> false;
                                    default ->
                                            throw new InvalidInputException(
                                                    name,
                                                    InputRefusal.PARAMETER_MALFORMED,
                                                    name,
                                                    TypeWord.BOOLEAN);
                                })
                .orElse(false);
    }

    /** One of a set of values, in any case; the default if not said. */
    public <E extends Enum<E>> E choice(String name, E byDefault) {
        return choice(name, byDefault.getDeclaringClass()).orElse(byDefault);
    }

    /** One of a set of values, in any case, if said. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        return text(name)
                .map(
                        text ->
                                parsed(
                                        name,
                                        text.toUpperCase(Locale.ROOT),
                                        t -> Enum.valueOf(choices, t),
                                        String.join(", ", names(choices))));
    }

    private static <E extends Enum<E>> List<String> names(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * The id in a path. What is no UUID names nothing.
     *
     * @throws InvalidInputException {@link InputRefusal#PARAMETER_MALFORMED}
     */
    public static UUID id(String text) {
        return parsed("id", text, UUID::fromString, TypeWord.UUID);
    }

    private static int integer(String name, String text, int max, TypeWord expected) {
        int value = parsed(name, text, Integer::valueOf, expected);
        if (value < 1 || value > max) {
            throw new InvalidInputException(name, InputRefusal.PARAMETER_MALFORMED, name, expected);
        }
        return value;
    }

    private static <T> T parsed(
            String name, String text, Function<String, T> parser, Object expected) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidInputException(name, InputRefusal.PARAMETER_MALFORMED, name, expected);
        }
    }
}
