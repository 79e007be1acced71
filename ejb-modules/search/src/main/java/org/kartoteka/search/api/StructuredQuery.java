package org.kartoteka.search.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A question as a tree: conditions, and what joins them. */
public sealed interface StructuredQuery {

    /** Where words are looked for. */
    enum Place {
        /** In every field that holds words. */
        ANYWHERE(true),
        TITLE(true),
        /** Names of authors, and the statement of responsibility. */
        AUTHOR(true),
        SUBJECT(true),
        SERIES(false),
        ANNOTATION(false),
        /** Place, publisher and year. */
        IMPRINT(false);

        private final boolean comparedWhole;

        Place(boolean comparedWhole) {
            this.comparedWhole = comparedWhole;
        }

        /** Whether {@link Match#WHOLE} is answered here. */
        public boolean isComparedWhole() {
            return comparedWhole;
        }
    }

    /** How words have to be found. */
    enum Match {
        /** All of them, in any order. */
        ALL,
        /** At least one. */
        ANY,
        /** One after the other. */
        IN_ORDER,
        /** As the whole of the field. */
        WHOLE
    }

    /** Every title. */
    record Everything() implements StructuredQuery {}

    /** What both sides match. */
    record Both(StructuredQuery left, StructuredQuery right) implements StructuredQuery {}

    /** What either side matches. */
    record Either(StructuredQuery left, StructuredQuery right) implements StructuredQuery {}

    /** What the one matches and the other does not. */
    record Without(StructuredQuery wanted, StructuredQuery unwanted) implements StructuredQuery {}

    /**
     * Words in a place, found in any grammatical form.
     *
     * @param words at least one. For {@link Match#WHOLE} just one, the text of the whole field, and
     *     only where that is answered; for {@link Match#IN_ORDER} none masked
     */
    record Words(Place place, Match match, List<Word> words) implements StructuredQuery {

        public Words {
            words = List.copyOf(words);
            boolean whole = match == Match.WHOLE;
            boolean masked = words.stream().anyMatch(Word.Masked.class::isInstance);
            if (words.isEmpty()
                    || whole && (words.size() > 1 || !place.isComparedWhole())
                    || match == Match.IN_ORDER && masked) {
                throw new IllegalArgumentException("words that cannot be looked for so");
            }
        }
    }

    /** Published in these years, both included. */
    record Years(Optional<Integer> from, Optional<Integer> to) implements StructuredQuery {}

    /**
     * With an ISBN.
     *
     * @param text as people type it, of ten or thirteen digits; what is no ISBN is found nowhere
     */
    record WithIsbn(String text) implements StructuredQuery {}

    /** In a language, a code of ISO 639-2 as in MARC records. */
    record InLanguage(String code) implements StructuredQuery {}

    /** The one title with the id. */
    record WithId(UUID id) implements StructuredQuery {}

    /** A word, or the pattern of one. */
    sealed interface Word {

        /** A word as it is typed. */
        record Plain(String text) implements Word {}

        /**
         * A word with masked letters, searched as it is spelt, not by its stem.
         *
         * @param parts the letters between the masks, at least one; the first is not empty
         * @param masks what stands after each part but the last
         */
        record Masked(List<String> parts, List<Mask> masks) implements Word {

            public Masked {
                parts = List.copyOf(parts);
                masks = List.copyOf(masks);
                if (parts.size() != masks.size() + 1 || parts.get(0).isEmpty()) {
                    throw new IllegalArgumentException("masks do not fit the parts");
                }
            }
        }
    }

    /** What a mask stands for. */
    enum Mask {
        /** Exactly one character. */
        ONE,
        /** Any number of characters, also none. */
        MANY
    }
}
