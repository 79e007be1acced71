package org.kartoteka.search.internal.query;

import java.util.Optional;
import org.kartoteka.search.api.Genre;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.api.TitleQuery;
import org.kartoteka.search.api.Wanted;

/** Questions for the tests. */
final class AQuestion {

    private Optional<String> text = Optional.empty();
    private Optional<String> author = Optional.empty();
    private Optional<String> isbn = Optional.empty();
    private Optional<Genre> genre = Optional.empty();
    private Optional<Integer> from = Optional.empty();
    private Optional<Integer> to = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> ageMark = Optional.empty();
    private Optional<String> branch = Optional.empty();
    private Optional<String> region = Optional.empty();
    private boolean available;
    private HitOrder order = HitOrder.RELEVANCE;
    private Optional<String> cursor = Optional.empty();
    private int limit = 20;

    static AQuestion of(String text) {
        var question = new AQuestion();
        question.text = Optional.of(text);
        return question;
    }

    static AQuestion ofNothing() {
        return new AQuestion();
    }

    AQuestion by(String name) {
        author = Optional.of(name);
        return this;
    }

    AQuestion isbn(String number) {
        isbn = Optional.of(number);
        return this;
    }

    AQuestion genre(Genre wanted) {
        genre = Optional.of(wanted);
        return this;
    }

    AQuestion years(int first, int last) {
        from = Optional.of(first);
        to = Optional.of(last);
        return this;
    }

    AQuestion language(String code) {
        language = Optional.of(code);
        return this;
    }

    AQuestion ageMark(String mark) {
        ageMark = Optional.of(mark);
        return this;
    }

    AQuestion in(String code) {
        branch = Optional.of(code);
        return this;
    }

    AQuestion region(String name) {
        region = Optional.of(name);
        return this;
    }

    AQuestion availableNow() {
        available = true;
        return this;
    }

    AQuestion order(HitOrder wanted) {
        order = wanted;
        return this;
    }

    AQuestion after(String page) {
        cursor = Optional.of(page);
        return this;
    }

    AQuestion limit(int hits) {
        limit = hits;
        return this;
    }

    TitleQuery asked() {
        return new TitleQuery(
                new Wanted(
                        text, Optional.empty(), author, Optional.empty(), Optional.empty(), isbn),
                new TitleFilter(genre, from, to, language, ageMark, region, branch, available),
                order,
                cursor,
                limit);
    }

    /** Taken apart, for somebody who has not logged in. */
    Question taken() {
        return Question.of(asked(), false);
    }
}
