package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartoteka.search.internal.index.Fields;
import org.kartoteka.search.internal.index.Wording;
import org.kartoteka.search.internal.words.Layout;
import org.kartoteka.search.internal.words.SmallWords;
import org.kartoteka.search.internal.words.Sound;
import org.kartoteka.search.internal.words.Wish.Chunk;

/**
 * What puts one match before another: a title that is just what was typed, the words one after the
 * other, in title or name rather than in the annotation, and in the form they were typed.
 */
final class Ranking {

    private static final List<String> FIELDS =
            List.of(
                    Fields.TITLE + "^4",
                    Fields.AUTHORS + "^4",
                    Fields.SUBJECTS + "^2",
                    Fields.REMAINDER + "^1.5",
                    Fields.RESPONSIBILITY + "^1.5",
                    Fields.SERIES + "^1.5",
                    Fields.ANNOTATION + "^0.25",
                    Fields.IMPRINT + "^0.25");
    private static final List<String> FORMS =
            List.of(Fields.TITLE + Fields.FORM, Fields.AUTHORS + Fields.FORM);
    private static final List<String> SOUNDS = List.of(Fields.TITLE_SOUNDS, Fields.AUTHOR_SOUNDS);
    private static final double WHOLE_TITLE = 24;
    private static final double IN_ORDER = 6;
    private static final double AS_TYPED = 1;
    private static final double OTHER_WAY = 0.75;
    private static final double SOUND = 2;

    private Ranking() {}

    static List<ObjectNode> of(Question question, Plan plan) {
        var typed = typed(question);
        var others = others(question, plan);
        var clauses = new ArrayList<ObjectNode>();
        if (!typed.isEmpty()) {
            clauses.add(Clauses.more(FIELDS, typed, AS_TYPED));
            clauses.add(Clauses.more(FORMS, typed, AS_TYPED));
            clauses.add(Clauses.phrase(Fields.TITLE, "words", typed, IN_ORDER));
            sounds(question).forEach(clauses::add);
        }
        for (var other : others) {
            clauses.add(Clauses.more(FIELDS, other, OTHER_WAY));
            clauses.add(Clauses.phrase(Fields.TITLE, "words", other, IN_ORDER * OTHER_WAY));
        }
        var keys =
                Stream.concat(Stream.of(typed), others.stream())
                        .map(Wording::key)
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet());
        if (!keys.isEmpty()) {
            clauses.add(Clauses.terms(Fields.TITLE_KEYS, keys, WHOLE_TITLE));
        }
        return clauses;
    }

    private static String typed(Question question) {
        return String.join(" ", question.words());
    }

    /** The whole question in the other layout, and in the likeliest other spelling. */
    private static Set<String> others(Question question, Plan plan) {
        var others = new LinkedHashSet<String>();
        if (question.chunks().stream().anyMatch(chunk -> !chunk.layouts().isEmpty())) {
            others.add(joined(question.chunks().stream().map(Ranking::switched)));
            others.add(joined(question.chunks().stream().map(Ranking::barelySwitched)));
        }
        if (!plan.spelling().isEmpty()) {
            others.add(joined(question.words().stream().map(word -> spelled(plan, word))));
            others.add(
                    joined(
                            question.chunks().stream()
                                    .map(Ranking::switched)
                                    .map(word -> spelled(plan, word))));
        }
        others.remove(typed(question));
        others.remove("");
        return others;
    }

    private static String switched(Chunk chunk) {
        var typed = String.join(" ", chunk.words());
        var other = Layout.switched(typed);
        var small = SmallWords.has(other) ? other : typed;
        return chunk.layouts().stream().findFirst().orElse(small);
    }

    /** Without the marks around it. */
    private static String barelySwitched(Chunk chunk) {
        var layouts = chunk.layouts();
        return layouts.isEmpty() ? switched(chunk) : layouts.get(layouts.size() - 1);
    }

    private static String spelled(Plan plan, String word) {
        return plan.spellings(word).stream().findFirst().orElse(word);
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }

    private static List<ObjectNode> sounds(Question question) {
        var marks =
                question.words().stream()
                        .flatMap(word -> Sound.lookUps(word).stream())
                        .collect(Collectors.joining(" "));
        return marks.isEmpty() ? List.of() : List.of(Clauses.more(SOUNDS, marks, SOUND));
    }
}
