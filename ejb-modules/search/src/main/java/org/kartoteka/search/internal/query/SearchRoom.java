package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.CatalogueSearch;
import org.kartoteka.search.api.SearchPage;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.api.TitleQuery;
import org.kartoteka.search.internal.server.ServerSilentException;

/**
 * The room where readers search. Measures itself: the timer {@code kartoteka_search_query} with the
 * tag {@code kind} ({@code find}, {@code suggest}), the counter {@code kartoteka_search_silent}.
 */
@Stateless
@Local(CatalogueSearch.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchRoom implements CatalogueSearch {

    private static final Logger LOG = Logger.getLogger(SearchRoom.class.getName());
    private static final int LONGEST_QUERY = 500;
    private static final int MOST_PER_PAGE = 100;
    private static final Tag FIND = new Tag("kind", "find");
    private static final Tag SUGGEST = new Tag("kind", "suggest");

    @Inject Questions questions;
    @Inject MetricRegistry registry;

    /** For the container. */
    public SearchRoom() {}

    @Override
    @PermitAll
    public SearchPage find(TitleQuery query) {
        check(query);
        var request = FindRequest.of(query);
        return FindAnswer.page(ask(request, request.path("query"), FIND), query.limit());
    }

    @Override
    @PermitAll
    public List<String> suggest(String beginning, int limit) {
        checkLimit(limit);
        checkLength(beginning);
        return Words.of(beginning)
                .map(words -> Suggestions.request(words, limit))
                .map(request -> Suggestions.of(ask(request, request, SUGGEST), limit))
                .orElse(List.of());
    }

    @Override
    @PermitAll
    public boolean answers() {
        try {
            return questions.answers();
        } catch (ServerSilentException | FaultToleranceException e) {
            LOG.log(Level.FINE, "OpenSearch does not answer", e);
            return false;
        }
    }

    private JsonNode ask(ObjectNode request, JsonNode question, Tag kind) {
        var time = registry.timer("kartoteka_search_query", kind).time();
        try {
            return questions.ask(request, Integer.toHexString(question.hashCode()));
        } catch (ServerSilentException | FaultToleranceException e) {
            LOG.log(Level.WARNING, "A search was not answered: {0}", e.toString());
            registry.counter("kartoteka_search_silent").inc();
            var refused = new RefusedException(SearchRefusal.SEARCH_SILENT);
            refused.initCause(e);
            throw refused;
        } finally {
            time.stop();
        }
    }

    private static void check(TitleQuery query) {
        checkLimit(query.limit());
        query.text().ifPresent(SearchRoom::checkLength);
        query.author().ifPresent(SearchRoom::checkLength);
        query.subject().ifPresent(SearchRoom::checkLength);
        query.yearFrom().ifPresent(from -> query.yearTo().ifPresent(to -> checkYears(from, to)));
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
        if (text.length() > LONGEST_QUERY) {
            throw new RefusedException(SearchRefusal.QUERY_TOO_LONG, LONGEST_QUERY);
        }
    }
}
