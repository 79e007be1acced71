package org.kartoteka.search.internal.index;

import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.ServerSettings;

/** Puts the beans of this room together as the container would. */
public final class IndexByHand {

    private IndexByHand() {}

    /** The index on a server. */
    public static TitleIndex index(OpenSearchServer server, ServerSettings settings) {
        return new TitleIndex(server, settings);
    }

    /** An indexer of a catalogue. */
    public static Indexer indexer(OpenSearchServer server, CatalogueInMemory catalogue) {
        var indexer = new Indexer();
        indexer.catalogue = catalogue.reader();
        indexer.writer = new DocumentWriter();
        indexer.writer.server = server;
        return indexer;
    }
}
