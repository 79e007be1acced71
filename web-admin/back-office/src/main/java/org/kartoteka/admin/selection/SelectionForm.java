package org.kartoteka.admin.selection;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.FieldCondition;
import org.kartoteka.catalog.api.FieldMatch;
import org.kartoteka.catalog.api.RecordSelection;

/**
 * A selection as it stands in the address of a page, so that it can be kept, sent to a colleague
 * and taken on to the next page.
 *
 * @param values what was given, by the names of the parameters
 */
record SelectionForm(LinkedHashMap<String, String> values) implements Serializable {

    private static final List<String> NAMES =
            List.of(
                    "library",
                    "language",
                    "yearFrom",
                    "yearTo",
                    "titleBegins",
                    "tag",
                    "code",
                    "match",
                    "value",
                    "mark",
                    "importedBy",
                    "changedSince",
                    "duplicates",
                    "titles");

    /** What was asked for. */
    static SelectionForm of(HttpServletRequest request) {
        var values = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var given = request.getParameter(name);
            if (given != null && !given.isBlank()) {
                values.put(name, name.equals("value") ? given : given.strip());
            }
        }
        return new SelectionForm(values);
    }

    /** Whether anything was asked for. */
    boolean given() {
        return values.containsKey("library");
    }

    /**
     * The selection.
     *
     * @param zone in which days begin
     * @throws IllegalArgumentException if a number, a date or an id is none
     */
    RecordSelection selection(ZoneId zone) {
        return new RecordSelection(
                text("library").orElse(""),
                ids(),
                text("language"),
                read("yearFrom", Integer::valueOf),
                read("yearTo", Integer::valueOf),
                text("titleBegins"),
                field(),
                read("mark", EditionMark::valueOf),
                read("importedBy", UUID::fromString),
                read("changedSince", day -> begin(day, zone)),
                text("duplicates").isPresent());
    }

    private List<UUID> ids() {
        return text("titles").stream()
                .flatMap(ids -> Stream.of(ids.split("[,\\s]+")))
                .map(UUID::fromString)
                .toList();
    }

    private Optional<FieldCondition> field() {
        var match = read("match", FieldMatch::valueOf).orElse(FieldMatch.PRESENT);
        return text("tag").map(tag -> new FieldCondition(tag, text("code"), match, text("value")));
    }

    private static Instant begin(String day, ZoneId zone) {
        try {
            return LocalDate.parse(day).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(day, e);
        }
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private <T> Optional<T> read(String name, Function<String, T> reading) {
        return text(name).map(reading);
    }

    /** The same as a part of an address. */
    String query() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
