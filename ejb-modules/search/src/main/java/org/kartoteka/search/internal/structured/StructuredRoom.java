package org.kartoteka.search.internal.structured;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.FoundTitles;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.api.SortKey;
import org.kartoteka.search.api.StructuredQuery;
import org.kartoteka.search.api.StructuredSearch;
import org.kartoteka.search.internal.query.Questions;
import org.kartoteka.search.internal.server.ServerSilentException;

/**
 * The room where other library systems search. Measures itself as the readers' room does: the timer
 * {@code kartoteka_search_query} with the kind {@code structured}.
 */
@Stateless
@Local(StructuredSearch.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StructuredRoom implements StructuredSearch {

    private static final Logger LOG = Logger.getLogger(StructuredRoom.class.getName());
    private static final Tag STRUCTURED = new Tag("kind", "structured");

    @Inject Questions questions;
    @Inject MetricRegistry registry;

    /** For the container. */
    public StructuredRoom() {}

    @Override
    @PermitAll
    public FoundTitles find(StructuredQuery query, List<SortKey> order, int from, int count) {
        if (count < 0 || count > MOST || from < 0) {
            throw new RefusedException(SearchRefusal.LIMIT_OUT_OF_RANGE, 0, MOST);
        }
        if (from + count > DEEPEST) {
            throw new RefusedException(SearchRefusal.TOO_DEEP, DEEPEST);
        }
        return found(ask(TreeRequest.of(query, order, from, count)));
    }

    private JsonNode ask(ObjectNode request) {
        var time = registry.timer("kartoteka_search_query", STRUCTURED).time();
        try {
            return questions.ask(request, Integer.toHexString(request.path("query").hashCode()));
        } catch (ServerSilentException | FaultToleranceException e) {
            LOG.log(Level.WARNING, "A structured search was not answered: {0}", e.toString());
            registry.counter("kartoteka_search_silent").inc();
            var refused = new RefusedException(SearchRefusal.SEARCH_SILENT);
            refused.initCause(e);
            throw refused;
        } finally {
            time.stop();
        }
    }

    private static FoundTitles found(JsonNode answer) {
        var ids = new ArrayList<UUID>();
        for (var hit : answer.path("hits").path("hits")) {
            ids.add(UUID.fromString(hit.path("_id").asText()));
        }
        return new FoundTitles(answer.path("hits").path("total").path("value").asLong(), ids);
    }
}
