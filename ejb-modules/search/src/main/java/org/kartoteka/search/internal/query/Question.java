package org.kartoteka.search.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.api.TitleQuery;
import org.kartoteka.search.api.Wanted;
import org.kartoteka.search.internal.index.Wording;
import org.kartoteka.search.internal.words.Isbn;
import org.kartoteka.search.internal.words.Scope;
import org.kartoteka.search.internal.words.Wish;
import org.kartoteka.search.internal.words.Wish.Chunk;
import org.kartoteka.search.internal.words.Wishes;
import org.kartoteka.search.internal.words.Words;

/**
 * A question taken apart.
 *
 * @param asked the question as it came
 * @param wishes what it asks for beside the filter
 * @param adults whether what is marked 18+ may be shown
 */
record Question(TitleQuery asked, List<Wish> wishes, boolean adults) {

    /**
     * Takes a question apart.
     *
     * @throws RefusedException {@link SearchRefusal#ISBN_MALFORMED}
     */
    static Question of(TitleQuery asked, boolean adults) {
        var wanted = asked.wanted();
        var wishes = new ArrayList<Wish>();
        text(wanted).map(Wishes::anywhere).ifPresent(wishes::addAll);
        words(wanted.title(), Scope.TITLE).forEach(wishes::add);
        author(wanted).forEach(wishes::add);
        words(wanted.subject(), Scope.SUBJECT).forEach(wishes::add);
        words(wanted.series(), Scope.SERIES).forEach(wishes::add);
        wanted.isbn().map(Question::number).ifPresent(wishes::add);
        return new Question(asked, List.copyOf(wishes), adults);
    }

    /** The wishes that are words as typed. */
    List<Chunk> chunks() {
        return wishes.stream().filter(Chunk.class::isInstance).map(Chunk.class::cast).toList();
    }

    /** Whether something was typed that has no word in it: then nothing is found. */
    boolean isEmptyTalk() {
        return wishes.isEmpty()
                && Stream.of(
                                asked.wanted().text(),
                                asked.wanted().title(),
                                asked.wanted().author(),
                                asked.wanted().subject(),
                                asked.wanted().series())
                        .flatMap(Optional::stream)
                        .anyMatch(text -> !text.isBlank());
    }

    /** Whether hits can match better or worse. */
    boolean isScored() {
        return wishes.stream().anyMatch(w -> w instanceof Chunk || w instanceof Wish.Exact);
    }

    /** Whether a heading is asked for, that may be a mere name. */
    boolean hasHeading() {
        return wishes.stream().anyMatch(Wish.Heading.class::isInstance);
    }

    /** The words as typed, of all scopes. */
    List<String> words() {
        return chunks().stream().flatMap(chunk -> chunk.words().stream()).toList();
    }

    /** The words as typed and, where they may be in the other layout, as meant. */
    List<String> spellable() {
        return Stream.concat(
                        words().stream(),
                        chunks().stream()
                                .flatMap(chunk -> chunk.layouts().stream())
                                .flatMap(text -> Words.in(text).stream()))
                .toList();
    }

    /** The text with some of its words replaced. */
    Optional<String> with(String word, String other) {
        return text(asked.wanted()).map(text -> replaced(text, word, other));
    }

    static String replaced(String text, String word, String other) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(other));
    }

    static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static Optional<String> text(Wanted wanted) {
        return wanted.text().map(Wording::clean);
    }

    private static List<Wish> words(Optional<String> text, Scope scope) {
        return text.map(Wording::clean).map(words -> Wishes.in(scope, words)).orElse(List.of());
    }

    private static List<Wish> author(Wanted wanted) {
        return wanted.author().filter(name -> name.contains(",")).isPresent()
                ? List.of(new Wish.Heading(Wording.name(wanted.author().get())))
                : words(wanted.author(), Scope.AUTHOR);
    }

    private static Wish number(String isbn) {
        return Isbn.in(isbn)
                .map(Wish.Number::new)
                .orElseThrow(() -> new RefusedException(SearchRefusal.ISBN_MALFORMED));
    }
}
