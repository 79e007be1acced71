package org.kartoteka.portal;

import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.CatalogueSearch;
import org.kartoteka.search.api.Genre;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.api.TitleQuery;
import org.kartoteka.search.api.Wanted;
import org.kartoteka.web.InvalidInputException;
import org.kartoteka.web.Parameters;

/** Reads questions to the search from addresses, and says which parameter a refusal is about. */
final class TitleQuestions {

    private static final String[] PARAMETERS = {
        "q",
        "title",
        "author",
        "subject",
        "series",
        "isbn",
        "genre",
        "year",
        "yearFrom",
        "yearTo",
        "language",
        "ageMark",
        "region",
        "branch",
        "available",
        "sort",
        "cursor",
        "limit"
    };
    private static final Map<Refusal, String> ABOUT =
            Map.of(
                    SearchRefusal.CURSOR_MALFORMED, "cursor",
                    SearchRefusal.YEARS_REVERSED, "yearTo",
                    SearchRefusal.ISBN_MALFORMED, "isbn",
                    SearchRefusal.AGE_MARK_UNKNOWN, "ageMark",
                    SearchRefusal.BRANCH_UNKNOWN, "branch",
                    SearchRefusal.REGION_UNKNOWN, "region",
                    SearchRefusal.LANGUAGE_UNKNOWN, "language");
    private static final Pattern YEARS_OF_AGE = Pattern.compile("\\d{1,2}");

    private TitleQuestions() {}

    static TitleQuery of(UriInfo uri) {
        var p = Parameters.of(uri, PARAMETERS);
        return new TitleQuery(
                wanted(p), filter(p), p.choice("sort", HitOrder.RELEVANCE), p.cursor(), p.limit());
    }

    /** The answer, or the refusal together with the parameter that it is about. */
    static <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (RefusedException refused) {
            var parameter = ABOUT.get(refused.refusal());
            if (parameter == null) {
                throw refused;
            }
            throw InvalidInputException.in(parameter, refused);
        }
    }

    private static Wanted wanted(Parameters p) {
        return new Wanted(
                words(p, "q"),
                words(p, "title"),
                words(p, "author"),
                words(p, "subject"),
                words(p, "series"),
                words(p, "isbn"));
    }

    private static Optional<String> words(Parameters p, String name) {
        return p.text(name, CatalogueSearch.LONGEST_TEXT);
    }

    private static TitleFilter filter(Parameters p) {
        var year = p.year("year");
        return new TitleFilter(
                p.choice("genre", Genre.class),
                year.or(() -> p.year("yearFrom")),
                year.or(() -> p.year("yearTo")),
                p.text("language"),
                p.text("ageMark").map(TitleQuestions::mark),
                p.text("region"),
                p.text("branch"),
                p.flag("available"));
    }

    /** A plus in an address means a blank, so the mark may come without it. */
    private static String mark(String text) {
        return YEARS_OF_AGE.matcher(text).matches() ? text + "+" : text;
    }
}
