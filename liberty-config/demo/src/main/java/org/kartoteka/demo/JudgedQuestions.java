package org.kartoteka.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The questions by which the search over the demonstration records is judged; how the judgements
 * were made stands at the head of {@code judged-questions.tsv}.
 */
public final class JudgedQuestions {

    private static final String FILE = "judged-questions.tsv";

    private JudgedQuestions() {}

    /** All of them, in the order of the file. */
    public static List<JudgedQuestion> load() {
        try (var in = JudgedQuestions.class.getResourceAsStream(FILE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(JudgedQuestions::question)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mean quality by kind, in the order of the file. */
    public static Map<String, Double> byKind(
            List<JudgedQuestion> questions, ToDoubleFunction<JudgedQuestion> quality) {
        return questions.stream()
                .collect(
                        Collectors.groupingBy(
                                JudgedQuestion::kind,
                                LinkedHashMap::new,
                                Collectors.averagingDouble(quality)));
    }

    private static JudgedQuestion question(String line) {
        var parts = line.split("\t");
        var grades = new LinkedHashMap<String, Integer>();
        for (int i = 2; i < parts.length; i++) {
            int between = parts[i].lastIndexOf('=');
            grades.put(
                    parts[i].substring(0, between),
                    Integer.valueOf(parts[i].substring(between + 1)));
        }
        return new JudgedQuestion(parts[0], parts[1], grades);
    }
}
