package org.kartoteka.search.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
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
import org.kartoteka.readers.api.AgeGate;
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
    private static final Tag FIND = new Tag("kind", "find");
    private static final Tag SUGGEST = new Tag("kind", "suggest");

    @Inject Questions questions;
    @Inject Bounds bounds;
    @EJB AgeGate gate;
    @Inject MetricRegistry registry;

    /** For the container. */
    public SearchRoom() {}

    @Override
    @PermitAll
    public SearchPage find(TitleQuery query) {
        bounds.check(query);
        var question = Question.of(query, isForAdults());
        return new Finding(question, request -> ask(request, request.path("query"), FIND)).page();
    }

    @Override
    @PermitAll
    public List<String> suggest(String beginning, int limit) {
        bounds.check(beginning, limit);
        return Suggestions.of(beginning, limit, isForAdults())
                .map(this::suggested)
                .orElse(List.of());
    }

    /** While the register of readers is silent nobody is known to be of age; search goes on. */
    private boolean isForAdults() {
        try {
            return gate.opensForAdults();
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "The age of a reader could not be asked: {0}", e.toString());
            return false;
        }
    }

    private List<String> suggested(Suggestions suggestions) {
        var request = suggestions.request();
        var found = suggestions.from(ask(request, request, SUGGEST));
        if (!found.isEmpty()) {
            return found;
        }
        var nearly = suggestions.nearly();
        return suggestions.from(ask(nearly, nearly, SUGGEST));
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
}
