package org.kartoteka.search.internal.words;

import java.util.List;
import java.util.Optional;

/** One thing that a question asks for. */
public sealed interface Wish {

    /**
     * What was typed between two blanks.
     *
     * @param typed the whole, without marks around it
     * @param words its words as they stand
     * @param layout the same in the other keyboard layout, where that could be a word
     */
    record Chunk(Scope scope, String typed, List<String> words, Optional<String> layout)
            implements Wish {

        /** Whether it tells nothing apart, in one layout or the other. */
        public boolean isSmall() {
            return words.stream().allMatch(SmallWords::has)
                    || layout.filter(SmallWords::has).isPresent()
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
