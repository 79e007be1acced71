package org.kartoteka.search.internal.query;

import static org.kartoteka.search.api.CatalogueSearch.LONGEST_TEXT;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.api.TitleQuery;
import org.kartoteka.search.api.Wanted;

/** Refuses questions that are out of bounds or name what is not there, before anybody works. */
@ApplicationScoped
class Bounds {

    private static final int MOST_PER_PAGE = 100;
    private static final List<String> AGE_MARKS = List.of("0+", "6+", "12+", "16+", "18+");

    @EJB LibraryNetwork network;

    void check(TitleQuery query) {
        checkLimit(query.limit());
        texts(query.wanted()).forEach(Bounds::checkLength);
        checkFilter(query.filter());
    }

    void check(String beginning, int limit) {
        checkLimit(limit);
        checkLength(beginning);
    }

    private static Stream<String> texts(Wanted wanted) {
        return Stream.of(
                        wanted.text(),
                        wanted.title(),
                        wanted.author(),
                        wanted.subject(),
                        wanted.series(),
                        wanted.isbn())
                .flatMap(Optional::stream);
    }

    private void checkFilter(TitleFilter filter) {
        filter.yearFrom().ifPresent(from -> filter.yearTo().ifPresent(to -> checkYears(from, to)));
        filter.ageMark()
                .filter(mark -> !AGE_MARKS.contains(mark))
                .ifPresent(mark -> refuse(SearchRefusal.AGE_MARK_UNKNOWN, mark, AGE_MARKS));
        filter.language()
                .filter(code -> !Languages.known(code))
                .ifPresent(code -> refuse(SearchRefusal.LANGUAGE_UNKNOWN, code, List.of()));
        filter.branch()
                .filter(code -> network.branch(code).isEmpty())
                .ifPresent(code -> refuse(SearchRefusal.BRANCH_UNKNOWN, code, List.of()));
        filter.region().ifPresent(this::checkRegion);
    }

    private void checkRegion(String region) {
        var known =
                Stream.concat(
                                network.libraries().stream().map(Library::region),
                                network.branches().stream().map(Branch::region))
                        .distinct()
                        .sorted()
                        .toList();
        if (!known.contains(region)) {
            refuse(SearchRefusal.REGION_UNKNOWN, region, known);
        }
    }

    private static void refuse(SearchRefusal why, String value, List<String> known) {
        throw new RefusedException(why, value, String.join(", ", known));
    }

    private static void checkYears(int from, int to) {
        if (from > to) {
            throw new RefusedException(SearchRefusal.YEARS_REVERSED, from, to);
        }
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new RefusedException(SearchRefusal.LIMIT_OUT_OF_RANGE, 1, MOST_PER_PAGE);
        }
    }

    private static void checkLength(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new RefusedException(SearchRefusal.QUERY_TOO_LONG, LONGEST_TEXT);
        }
    }
}
