package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kartoteka.search.internal.index.Fields;
import org.kartoteka.search.internal.words.Script;
import org.kartoteka.search.internal.words.Sound;

/**
 * Other spellings of the words of a question, from the words that the index has. Asked along with
 * the question itself: for words that the index knows well the server does no work.
 */
final class Spelling {

    private static final String WORDS = "words";
    private static final String SOUNDS = "sounds";
    private static final int SHORTEST = 4;
    private static final int SHORTEST_FOR_TWO_EDITS = 6;
    private static final int MOST = 3;
    private static final int RARE = 2;
    private static final int COMMON = 5;
    private static final int ENDING = 3;

    /** Another spelling, how far it is and how many titles have it. */
    private record Candidate(String text, int edits, long titles) {}

    private Spelling() {}

    /** Under which a spelling by the sound is kept. */
    static String soundKey(String word) {
        return Sound.whole(Script.CYRILLIC, Sound.of(word));
    }

    /**
     * Adds the question for other spellings to a request.
     *
     * @param sameBeginning how many letters of a word are taken for right; the fewer, the dearer
     */
    static void ask(ObjectNode body, Question question, int sameBeginning) {
        var words =
                question.spellable().stream()
                        .filter(Spelling::canBeMisspelt)
                        .map(Question::normal)
                        .distinct()
                        .toList();
        var sounds =
                question.words().stream()
                        .filter(Spelling::canBeMisspelt)
                        .filter(w -> Script.of(w).filter(s -> s == Script.LATIN).isPresent())
                        .map(Spelling::soundKey)
                        .distinct()
                        .toList();
        if (!words.isEmpty()) {
            var suggest = body.putObject("suggest");
            add(suggest.putObject(WORDS), Fields.ALL + Fields.FORM, words, sameBeginning);
            if (!sounds.isEmpty()) {
                add(suggest.putObject(SOUNDS), Fields.SOUNDS, sounds, sameBeginning + 2);
            }
        }
    }

    /** The spellings that an answer gives, the likeliest first, by the word in lower case. */
    static Map<String, List<String>> of(JsonNode answer) {
        var spelling = new LinkedHashMap<String, List<String>>();
        for (var entry : entries(answer).entrySet()) {
            spelling.put(entry.getKey(), entry.getValue().stream().map(Candidate::text).toList());
        }
        return spelling;
    }

    /** Whether some word might be misspelt that no other spelling was found for. */
    static boolean isAtALoss(Question question, Map<String, List<String>> spelling) {
        return question.words().stream()
                .filter(Spelling::canBeMisspelt)
                .anyMatch(word -> !spelling.containsKey(Question.normal(word)));
    }

    /** The question with rare words in a spelling that is far more common; beside the hits. */
    static List<String> offers(Question question, JsonNode answer) {
        var offers = new ArrayList<String>();
        var entries = entries(answer);
        for (var word : question.words()) {
            entries.getOrDefault(Question.normal(word), List.of()).stream()
                    .filter(other -> other.edits() == 1 && other.titles() >= COMMON)
                    .filter(other -> !sameButForTheEnding(word, other.text()))
                    .findFirst()
                    .flatMap(other -> question.with(word, other.text()))
                    .ifPresent(offers::add);
        }
        return offers.stream().distinct().limit(MOST).toList();
    }

    private static boolean canBeMisspelt(String word) {
        return word.length() >= SHORTEST && Script.of(word).isPresent();
    }

    private static void add(ObjectNode suggest, String field, List<String> words, int same) {
        suggest.put("text", String.join(" ", words))
                .putObject("term")
                .put("field", field)
                .put("suggest_mode", "popular")
                .put("max_term_freq", RARE)
                .put("prefix_length", same)
                .put("min_word_length", SHORTEST)
                .put("size", 2 * MOST);
    }

    private static Map<String, List<Candidate>> entries(JsonNode answer) {
        var entries = new LinkedHashMap<String, List<Candidate>>();
        for (var kind : List.of(WORDS, SOUNDS)) {
            for (var entry : answer.path("suggest").path(kind)) {
                var word = entry.path("text").asText();
                var candidates = candidates(word, entry.path("options"));
                if (!candidates.isEmpty()) {
                    entries.put(word, candidates);
                }
            }
        }
        return entries;
    }

    private static List<Candidate> candidates(String word, JsonNode options) {
        var candidates = new ArrayList<Candidate>();
        for (var option : options) {
            var text = option.path("text").asText();
            int edits = Edits.between(word, text);
            if (edits <= allowed(word) && Script.of(word).equals(Script.of(text))) {
                candidates.add(new Candidate(text, edits, option.path("freq").asLong()));
            }
        }
        return candidates.stream()
                .sorted(
                        Comparator.comparingInt(Candidate::edits)
                                .thenComparing(Candidate::titles, Comparator.reverseOrder()))
                .limit(MOST)
                .collect(Collectors.toList());
    }

    private static int allowed(String word) {
        return word.length() < SHORTEST_FOR_TWO_EDITS ? 1 : 2;
    }

    private static boolean sameButForTheEnding(String word, String other) {
        int least = Math.max(1, Math.min(word.length(), other.length()) - ENDING);
        return Question.normal(word).regionMatches(0, other, 0, least);
    }
}
