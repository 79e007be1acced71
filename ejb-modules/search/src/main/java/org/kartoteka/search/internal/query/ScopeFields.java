package org.kartoteka.search.internal.query;

import java.util.List;
import java.util.Optional;
import org.kartoteka.search.internal.index.Fields;
import org.kartoteka.search.internal.words.Scope;

/**
 * Where the words of a scope are looked up.
 *
 * @param words fields of words
 * @param phrase the field in which words stand one after the other
 * @param phraseAnalyzer how that field keeps them
 * @param roots the field of words without what derives them, if the scope has one
 * @param sounds the field of sounds, if the scope has one
 * @param names whether initials count
 */
record ScopeFields(
        List<String> words,
        String phrase,
        String phraseAnalyzer,
        Optional<String> roots,
        Optional<String> sounds,
        boolean names) {

    private static final String FORMS = "forms";
    private static final ScopeFields ANYWHERE =
            new ScopeFields(
                    List.of(Fields.ALL),
                    Fields.ALL + Fields.FORM,
                    FORMS,
                    Optional.of(Fields.ROOTS),
                    Optional.of(Fields.SOUNDS),
                    true);
    private static final ScopeFields TITLE =
            new ScopeFields(
                    List.of(Fields.TITLE, Fields.REMAINDER),
                    Fields.TITLE + Fields.FORM,
                    FORMS,
                    Optional.empty(),
                    Optional.of(Fields.TITLE_SOUNDS),
                    false);
    private static final ScopeFields AUTHOR =
            new ScopeFields(
                    List.of(Fields.AUTHORS, Fields.RESPONSIBILITY),
                    Fields.AUTHORS + Fields.FORM,
                    FORMS,
                    Optional.empty(),
                    Optional.of(Fields.AUTHOR_SOUNDS),
                    true);
    private static final ScopeFields SUBJECT =
            new ScopeFields(
                    List.of(Fields.SUBJECTS),
                    Fields.SUBJECTS,
                    "words",
                    Optional.empty(),
                    Optional.empty(),
                    false);
    private static final ScopeFields SERIES =
            new ScopeFields(
                    List.of(Fields.SERIES),
                    Fields.SERIES,
                    "words",
                    Optional.empty(),
                    Optional.empty(),
                    false);

    static ScopeFields of(Scope scope) {
        return switch (scope) {
            case TITLE -> TITLE;
            case AUTHOR -> AUTHOR;
            case SUBJECT -> SUBJECT;
            case SERIES -> SERIES;
            case ANYWHERE, ISBN -> ANYWHERE;
        };
    }
}
