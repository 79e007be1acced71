package org.kartoteka.search.internal.query;

import java.util.Optional;
import org.kartoteka.search.api.TitleQuery;

/** Questions for the tests. */
final class AQuestion {

    Optional<String> text = Optional.empty();
    Optional<String> author = Optional.empty();
    Optional<String> subject = Optional.empty();
    Optional<Integer> from = Optional.empty();
    Optional<Integer> to = Optional.empty();
    Optional<String> branch = Optional.empty();
    Optional<String> region = Optional.empty();
    boolean available;
    Optional<String> cursor = Optional.empty();
    int limit = 20;

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

    AQuestion years(int first, int last) {
        from = Optional.of(first);
        to = Optional.of(last);
        return this;
    }

    AQuestion in(String code) {
        branch = Optional.of(code);
        return this;
    }

    AQuestion availableNow() {
        available = true;
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
                text,
                author,
                subject,
                from,
                to,
                Optional.empty(),
                region,
                branch,
                available,
                cursor,
                limit);
    }
}
