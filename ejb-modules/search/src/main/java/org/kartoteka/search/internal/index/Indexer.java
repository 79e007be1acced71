package org.kartoteka.search.internal.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
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
 */
@ApplicationScoped
public class Indexer {

    private static final Logger LOG = Logger.getLogger(Indexer.class.getName());

    @Inject CatalogueReader catalogue;
    @Inject DocumentWriter writer;

    /** For the container. */
    public Indexer() {}

    /**
     * Indexes the titles as they are now; titles that are no more leave the index. Repeatable.
     *
     * @return how many titles the server will never take as they are; each is named in the log
     * @throws ServerSilentException if OpenSearch does not answer; some of the titles may have been
     *     written
     */
    public int reindex(Collection<UUID> titles) throws ServerSilentException {
        Set<UUID> left = new LinkedHashSet<>(titles);
        int refused = 0;
        while (!left.isEmpty()) {
            var versions = writer.versions(left);
            var written = writer.write(left, catalogue.read(left), versions);
            for (var id : written.refused()) {
                LOG.log(Level.SEVERE, "OpenSearch will not take the title {0}", id);
            }
            refused += written.refused().size();
            left = written.moved();
        }
        return refused;
    }
}
