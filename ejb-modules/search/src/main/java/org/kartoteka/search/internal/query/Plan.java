package org.kartoteka.search.internal.query;

import java.util.List;
import java.util.Map;

/**
 * How strictly a question is taken. The first plan that finds something is kept for all pages.
 *
 * @param spelling other spellings of words, by the word in lower case
 */
record Plan(Step step, Map<String, List<String>> spelling) {

    /** The steps, in the order in which they are tried. */
    enum Step {
        /** All words, as they are understood. */
        WORDS,
        /** All words, some of them in other spellings too. */
        SPELLING,
        /** Most of the words. */
        PARTIAL
    }

    static final Plan FIRST = new Plan(Step.WORDS, Map.of());

    static Plan spelled(Map<String, List<String>> spelling) {
        return new Plan(Step.SPELLING, Map.copyOf(spelling));
    }

    static Plan partial(Map<String, List<String>> spelling) {
        return new Plan(Step.PARTIAL, Map.copyOf(spelling));
    }

    List<String> spellings(String word) {
        return spelling.getOrDefault(Question.normal(word), List.of());
    }

    boolean isPartial() {
        return step == Step.PARTIAL;
    }
}
