package org.kartoteka.search.internal.words;

import java.util.List;

/** One thing that a question asks for. */
public sealed interface Wish {

    /**
     * What was typed between two blanks.
     *
     * @param typed the whole
     * @param words its words as they stand
     * @param layouts the same in the other keyboard layout, where that could be a word: with the
     *     marks around it, which may be letters there, and without
     */
    record Chunk(Scope scope, String typed, List<String> words, List<String> layouts)
            implements Wish {

        /** Whether it tells nothing apart, in one layout or the other. */
        public boolean isSmall() {
            return words.stream().allMatch(SmallWords::has)
                    || layouts.stream().anyMatch(SmallWords::has)
                    || words.stream().allMatch(w -> SmallWords.has(Layout.switched(w)));
        }
    }

    /** Words that stand just so, one after the other. */
    record Exact(Scope scope, String text) implements Wish {}

    /** One author, by the heading that a facet gave. */
    record Heading(String name) implements Wish {}

    /** Thirteen digits. */
    record Number(String isbn) implements Wish {}
}
