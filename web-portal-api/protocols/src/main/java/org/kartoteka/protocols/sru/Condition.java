package org.kartoteka.protocols.sru;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kartoteka.search.api.StructuredQuery;
import org.kartoteka.search.api.StructuredQuery.Either;
import org.kartoteka.search.api.StructuredQuery.Everything;
import org.kartoteka.search.api.StructuredQuery.InLanguage;
import org.kartoteka.search.api.StructuredQuery.Match;
import org.kartoteka.search.api.StructuredQuery.Place;
import org.kartoteka.search.api.StructuredQuery.WithId;
import org.kartoteka.search.api.StructuredQuery.WithIsbn;
import org.kartoteka.search.api.StructuredQuery.Without;
import org.kartoteka.search.api.StructuredQuery.Word;
import org.kartoteka.search.api.StructuredQuery.Words;
import org.kartoteka.search.api.StructuredQuery.Years;

/**
 * One condition of a CQL query.
 *
 * @param index as it was written
 * @param masked whether masks mean anything
 */
record Condition(String index, Target target, String relation, String term, boolean masked) {

    private static final Pattern DATE = Pattern.compile("(\\d{1,4})(-\\d{2}(-\\d{2})?)?");
    private static final Pattern ISBN =
            Pattern.compile("(?i)(ISBN[ :]*)?(97[89][- ]?)?\\d([- ]?\\d){8}[- ]?[\\dXХ]");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int LETTERS_OF_ALPHA_2 = 2;

    StructuredQuery query() throws DiagnosticException {
        return switch (target) {
            case YEAR -> years();
            case RESULT_SET -> throw Diagnostic.Kind.RESULT_SETS.about(index);
            case ALL_RECORDS -> new Everything();
            case ISBN, LANGUAGE, ID, IDENTIFIER -> codes();
            default -> words(target.place().orElseThrow());
        };
    }

    private StructuredQuery words(Place place) throws DiagnosticException {
        return switch (relation) {
            case "=", "scr" -> serverChoice(place);
            case "all" -> new Words(place, Match.ALL, TermWords.of(term, masked));
            case "any" -> new Words(place, Match.ANY, TermWords.of(term, masked));
            case "adj" -> inOrder(place);
            case "==", "exact" -> whole(place);
            case "<>" -> new Without(new Everything(), whole(place));
            default -> throw unsupported();
        };
    }

    /** All words; and somebody who types an ISBN without an index means just that. */
    private StructuredQuery serverChoice(Place place) throws DiagnosticException {
        var words = new Words(place, Match.ALL, TermWords.of(term, masked));
        return place == Place.ANYWHERE && ISBN.matcher(term.strip()).matches()
                ? new Either(words, new WithIsbn(term))
                : words;
    }

    private StructuredQuery inOrder(Place place) throws DiagnosticException {
        var words = TermWords.of(term, masked);
        if (words.stream().anyMatch(Word.Masked.class::isInstance)) {
            throw Diagnostic.Kind.ORDER_WITH_MASKS.about(term);
        }
        return new Words(place, Match.IN_ORDER, words);
    }

    private StructuredQuery whole(Place place) throws DiagnosticException {
        if (!place.isComparedWhole()) {
            throw unsupported();
        }
        return new Words(place, Match.WHOLE, List.of(TermWords.whole(term, masked)));
    }

    private StructuredQuery codes() throws DiagnosticException {
        return switch (relation) {
            case "=", "scr", "==", "exact", "adj", "all" -> code(TermWords.plain(term));
            case "any" -> anyCode();
            case "<>" -> new Without(new Everything(), code(TermWords.plain(term)));
            default -> throw unsupported();
        };
    }

    private StructuredQuery anyCode() throws DiagnosticException {
        StructuredQuery any = null;
        for (var text : TermWords.plain(term).split("\\s+")) {
            any = any == null ? code(text) : new Either(any, code(text));
        }
        return any;
    }

    private StructuredQuery code(String text) throws DiagnosticException {
        return switch (target) {
            case LANGUAGE -> new InLanguage(language(text));
            case ISBN -> isbn(text).orElseThrow(() -> Diagnostic.Kind.TERM_FORMAT.about(text));
            case ID -> id(text).orElseThrow(() -> Diagnostic.Kind.TERM_FORMAT.about(text));
            default ->
                    isbn(text)
                            .or(() -> id(text))
                            .orElseThrow(() -> Diagnostic.Kind.TERM_FORMAT.about(text));
        };
    }

    private static Optional<StructuredQuery> isbn(String text) {
        return ISBN.matcher(text).matches() ? Optional.of(new WithIsbn(text)) : Optional.empty();
    }

    /** The id itself, or behind the last colon as OAI-PMH writes it. */
    private static Optional<StructuredQuery> id(String text) {
        var id = text.substring(text.lastIndexOf(':') + 1);
        try {
            var uuid = UUID.fromString(id);
            return uuid.toString().equalsIgnoreCase(id)
                    ? Optional.of(new WithId(uuid))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String language(String text) throws DiagnosticException {
        var code = text.toLowerCase(Locale.ROOT);
        if (!LANGUAGE.matcher(code).matches()) {
            throw Diagnostic.Kind.TERM_FORMAT.about(text);
        }
        if (code.length() > LETTERS_OF_ALPHA_2) {
            return code;
        }
        try {
            return BibliographicLanguages.ofTerminological(
                    Locale.forLanguageTag(code).getISO3Language());
        } catch (MissingResourceException e) {
            var told = Diagnostic.Kind.TERM_FORMAT.about(text);
            told.initCause(e);
            throw told;
        }
    }

    private StructuredQuery years() throws DiagnosticException {
        return switch (relation) {
            case "=", "==", "exact", "scr" -> between(year(term), year(term));
            case "<" -> new Years(Optional.empty(), Optional.of(year(term) - 1));
            case "<=" -> new Years(Optional.empty(), Optional.of(year(term)));
            case ">" -> new Years(Optional.of(year(term) + 1), Optional.empty());
            case ">=" -> new Years(Optional.of(year(term)), Optional.empty());
            case "<>" -> new Without(new Everything(), between(year(term), year(term)));
            case "any" -> anyYear();
            case "within" -> within();
            default -> throw unsupported();
        };
    }

    private StructuredQuery anyYear() throws DiagnosticException {
        StructuredQuery any = null;
        for (var text : term.strip().split("\\s+")) {
            var one = between(year(text), year(text));
            any = any == null ? one : new Either(any, one);
        }
        return any;
    }

    private StructuredQuery within() throws DiagnosticException {
        var ends = term.strip().split("\\s+");
        if (ends.length != 2) {
            throw Diagnostic.Kind.TERM_FORMAT.about(term);
        }
        return between(year(ends[0]), year(ends[1]));
    }

    private static StructuredQuery between(int from, int to) {
        return new Years(Optional.of(from), Optional.of(to));
    }

    private static int year(String text) throws DiagnosticException {
        var date = DATE.matcher(TermWords.plain(text));
        if (!date.matches()) {
            throw Diagnostic.Kind.TERM_FORMAT.about(text);
        }
        return Integer.parseInt(date.group(1));
    }

    private DiagnosticException unsupported() {
        var known =
                switch (relation) {
                    case "=",
                                    "==",
                                    "<>",
                                    "<",
                                    ">",
                                    "<=",
                                    ">=",
                                    "scr",
                                    "exact",
                                    "all",
                                    "any",
                                    "adj",
                                    "within",
                                    "encloses" ->
                            true;
                    default -> false;
                };
        return known
                ? Diagnostic.Kind.RELATION_AND_INDEX.about(relation + " " + index)
                : Diagnostic.Kind.RELATION.about(relation);
    }
}
