package org.kartoteka.search.internal.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.search.internal.server.ServerSilentException;

/**
 * Brings the documents of titles up to date. The version of a document is asked before the database
 * is read and named when the document is written; if another node wrote meanwhile, the title is
 * done again. So the last write of a document always tells of a state read after every write before
 * it, however many nodes index the same title at once.
 *
 * <p>Which indices are written is asked each time, before the database is read: an index that was
 * not there yet is filled by a rebuild that reads the database later.
 */
@ApplicationScoped
public class Indexer {

    private static final Logger LOG = Logger.getLogger(Indexer.class.getName());

    @Inject TitleIndex index;
    @Inject IndexDefinition definition;
    @Inject CatalogueReader catalogue;
    @Inject DocumentWriter writer;

    /** For the container. */
    public Indexer() {}

    /**
     * Indexes the titles as they are now; titles that are no more leave the index. Repeatable.
     *
     * @return how many titles the server will never take as they are; each is named in the log
     * @throws ServerSilentException if OpenSearch does not answer or has no index; some of the
     *     titles may have been written
     */
    public int reindex(Collection<UUID> titles) throws ServerSilentException {
        if (titles.isEmpty()) {
            return 0;
        }
        var fed = index.standing().fed();
        if (fed.isEmpty()) {
            throw new ServerSilentException("There is no index");
        }
        var refused = new LinkedHashSet<UUID>();
        for (var name : fed) {
            var here = reindex(name, titles);
            if (!definition.outdates(name)) {
                refused.addAll(told(here));
            } // else it takes what fits, until a rebuild has made its successor
        }
        return refused.size();
    }

    /**
     * Puts the documents of titles that an index does not have yet; what it has is left alone, for
     * whoever wrote it has read the database too. Repeatable.
     *
     * @return how many titles the server will never take as they are; each is named in the log
     * @throws ServerSilentException if OpenSearch does not answer or the index is not there; some
     *     of the titles may have been written
     */
    public int fill(IndexName name, Documents documents) throws ServerSilentException {
        return told(writer.fill(name, documents)).size();
    }

    /** The documents of the titles as they are now, in halves that may be written at once. */
    public List<Documents> documents(Collection<UUID> titles) {
        var first = new HashMap<UUID, TitleDocument>();
        var second = new HashMap<UUID, TitleDocument>();
        catalogue
                .read(titles)
                .forEach(
                        (id, document) ->
                                (first.size() <= second.size() ? first : second).put(id, document));
        return List.of(DocumentWriter.ready(first), DocumentWriter.ready(second));
    }

    private Set<UUID> reindex(IndexName name, Collection<UUID> titles)
            throws ServerSilentException {
        Set<UUID> left = new LinkedHashSet<>(titles);
        var refused = new LinkedHashSet<UUID>();
        while (!left.isEmpty()) {
            var versions = writer.versions(name, left);
            var written = writer.write(name, left, catalogue.read(left), versions);
            refused.addAll(written.refused());
            left = written.moved();
        }
        return refused;
    }

    private static Set<UUID> told(Set<UUID> refused) {
        for (var id : refused) {
            LOG.log(Level.SEVERE, "OpenSearch will not take the title {0}", id);
        }
        return refused;
    }
}
