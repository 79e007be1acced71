package org.kartoteka.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kartoteka.client.Telling;
import org.kartoteka.demo.DemoRecords;
import org.kartoteka.demo.JudgedQuestion;
import org.kartoteka.demo.JudgedQuestions;
import org.kartoteka.demo.RecordNames;

/**
 * How well the search answers judged questions over the demonstration records, beside a plain match
 * query over the same fields in an index with the standard analyser.
 */
final class RelevancePart {

    private final World world;
    private final Results results;
    private final Telling telling;

    RelevancePart(World world, Results results, Telling telling) {
        this.world = world;
        this.results = results;
        this.telling = telling;
    }

    void run() {
        DemoRecords.load(world.staff());
        world.calm();
        var questions = JudgedQuestions.load();
        var titles = world.portal().count(Map.of("limit", "1"));
        telling.say("relevance.head", questions.size(), titles);
        var names = new RecordNames(world.portal(), world.staff());
        var ours = JudgedQuestions.byKind(questions, q -> q.quality(names.found(q.text())));
        try (var plain = PlainIndex.of(world.openSearch())) {
            var theirs =
                    JudgedQuestions.byKind(
                            questions,
                            q -> q.quality(plain.find(q.text()).stream().map(names::of).toList()));
            ours.forEach(
                    (kind, quality) ->
                            say(kind, count(questions, kind), quality, theirs.get(kind)));
            say("all", questions.size(), mean(questions, ours), mean(questions, theirs));
        }
    }

    private void say(String kind, long count, double ours, double plain) {
        results.put("relevance." + kind + ".count", count);
        results.put("relevance." + kind + ".ndcg10", ours);
        results.put("relevance." + kind + ".plain_ndcg10", plain);
        telling.out().printf(Locale.ROOT, "  %-14s %5d %8.3f %8.3f%n", kind, count, ours, plain);
    }

    private static double mean(List<JudgedQuestion> questions, Map<String, Double> byKind) {
        return questions.stream().mapToDouble(q -> byKind.get(q.kind())).average().orElse(0);
    }

    private static long count(List<JudgedQuestion> questions, String kind) {
        return questions.stream().filter(q -> q.kind().equals(kind)).count();
    }
}
