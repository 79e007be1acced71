package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.kartoteka.search.internal.index.Fields;
import org.kartoteka.search.internal.words.Initials;
import org.kartoteka.search.internal.words.Sound;
import org.kartoteka.search.internal.words.Wish.Chunk;
import org.kartoteka.search.internal.words.Words;

/**
 * Everything that a word as typed may mean, in one clause. A title has to match one of the
 * readings; the nearest one counts.
 */
final class Readings {

    /** Begins the name of a reading in the other layout, and of the one beside it as typed. */
    static final String LAYOUT = "layout:";

    static final String TYPED = "typed:";

    /** Begins the name of a reading in another spelling; the word and the spelling follow. */
    static final String SPELLING = "spelling:";

    static final String BETWEEN = "=>";

    private static final double AS_TYPED = 1;
    private static final double OTHER_LAYOUT = 0.75;
    private static final double OTHER_SPELLING = 0.75;
    private static final double SAME_ROOT = 0.25;
    private static final double SAME_SOUND = 0.75;
    private static final double SAME_STEM = 0.5;
    private static final double INITIAL = 0.5;

    private final Plan plan;
    private final List<String> allWords;

    /**
     * @param allWords of the whole question: a name may stand beside any of them
     */
    Readings(Plan plan, List<String> allWords) {
        this.plan = plan;
        this.allWords = allWords;
    }

    ObjectNode of(Chunk chunk) {
        var fields = ScopeFields.of(chunk.scope());
        var typed =
                Clauses.all(
                        chunk.words().stream().map(w -> Clauses.best(word(fields, w))).toList());
        if (chunk.layouts().isEmpty()) {
            return typed;
        }
        var readings = new ArrayList<ObjectNode>();
        readings.add(Clauses.named(typed, TYPED + chunk.typed() + BETWEEN));
        for (var other : chunk.layouts()) {
            var switched = Clauses.words(fields.words(), other, OTHER_LAYOUT);
            readings.add(Clauses.named(switched, LAYOUT + chunk.typed() + BETWEEN + other));
            Words.in(other).forEach(word -> spellings(fields, word, readings));
        }
        return Clauses.best(readings);
    }

    private List<ObjectNode> word(ScopeFields fields, String word) {
        var readings = new ArrayList<ObjectNode>();
        readings.add(Clauses.words(fields.words(), word, AS_TYPED));
        fields.roots()
                .ifPresent(root -> readings.add(Clauses.words(root, "roots", word, SAME_ROOT)));
        fields.sounds().ifPresent(field -> sounds(field, word, readings));
        if (fields.names()) {
            var marks = Initials.of(word, allWords);
            if (!marks.isEmpty()) {
                readings.add(Clauses.terms(Fields.INITIALS, marks, INITIAL));
            }
        }
        spellings(fields, word, readings);
        return readings;
    }

    private void spellings(ScopeFields fields, String word, List<ObjectNode> readings) {
        for (var spelling : plan.spellings(word)) {
            var name = SPELLING + word + BETWEEN + spelling;
            readings.add(
                    Clauses.named(Clauses.words(fields.words(), spelling, OTHER_SPELLING), name));
        }
        fields.sounds()
                .ifPresent(
                        field ->
                                plan.spellings(Spelling.soundKey(word))
                                        .forEach(
                                                mark ->
                                                        readings.add(
                                                                Clauses.term(
                                                                        field, mark, SAME_STEM))));
    }

    /** See {@link Sound#lookUps}. */
    private static void sounds(String field, String word, List<ObjectNode> readings) {
        for (var mark : Sound.lookUps(word)) {
            readings.add(Clauses.term(field, mark, Sound.isWhole(mark) ? SAME_SOUND : SAME_STEM));
        }
    }
}
