package org.kartoteka.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.client.Api;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.api.TitleQuery;
import org.kartoteka.search.api.Wanted;

/** The queries that are asked, as the lists beside this class give them. */
final class Queries {

    static final int LIMIT = 20;

    private Queries() {}

    /** Questions: parameters of {@code GET /api/v1/titles}, one question a line. */
    static List<Map<String, String>> questions() {
        return lines("questions.txt").stream().map(Queries::parameters).toList();
    }

    /** Beginnings of titles and names. */
    static List<String> beginnings() {
        return lines("beginnings.txt");
    }

    /** The address of a question at the application. */
    static String path(Map<String, String> question) {
        return Api.query("/api/v1/titles", question);
    }

    /** The address of a beginning at the application. */
    static String path(String beginning) {
        return Api.query("/api/v1/suggestions", Map.of("q", beginning));
    }

    /** The question as the application's search is asked it. */
    static TitleQuery query(Map<String, String> question) {
        var year = number(question, "year");
        return new TitleQuery(
                new Wanted(
                        text(question, "q"),
                        Optional.empty(),
                        text(question, "author"),
                        text(question, "subject"),
                        Optional.empty(),
                        Optional.empty()),
                new TitleFilter(
                        Optional.empty(),
                        year.or(() -> number(question, "yearFrom")),
                        year.or(() -> number(question, "yearTo")),
                        text(question, "language"),
                        Optional.empty(),
                        text(question, "region"),
                        text(question, "branch"),
                        Boolean.parseBoolean(question.getOrDefault("available", "false"))),
                HitOrder.RELEVANCE,
                Optional.empty(),
                LIMIT);
    }

    private static Optional<String> text(Map<String, String> question, String name) {
        return Optional.ofNullable(question.get(name));
    }

    private static Optional<Integer> number(Map<String, String> question, String name) {
        return text(question, name).map(Integer::valueOf);
    }

    private static Map<String, String> parameters(String line) {
        var parameters = new LinkedHashMap<String, String>();
        for (var parameter : line.split("&")) {
            var parts = parameter.split("=", 2);
            parameters.put(parts[0], parts[1]);
        }
        return parameters;
    }

    private static List<String> lines(String name) {
        var lines = new ArrayList<String>();
        try (var in = Queries.class.getResourceAsStream(name);
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
