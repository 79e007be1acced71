package org.kartoteka.search.internal.index;

import java.time.Instant;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.ServerSettings;

/** Puts the beans of this room together as the container would. */
public final class IndexByHand {

    private IndexByHand() {}

    /** The index on a server. */
    public static TitleIndex index(OpenSearchServer server, ServerSettings settings) {
        return new TitleIndex(server, new IndexDefinition(settings));
    }

    /** An indexer of a catalogue. */
    public static Indexer indexer(
            OpenSearchServer server, ServerSettings settings, CatalogueInMemory catalogue) {
        var indexer = new Indexer();
        indexer.index = index(server, settings);
        indexer.definition = indexer.index.definition;
        indexer.catalogue = catalogue.reader();
        indexer.writer = new DocumentWriter();
        indexer.writer.server = server;
        return indexer;
    }

    /** The walk through the titles of a branch. */
    public static BranchWalk branches(Indexer indexer) {
        var branches = new BranchWalk();
        branches.index = indexer.index;
        branches.indexer = indexer;
        return branches;
    }

    /** The definition of the index. */
    public static IndexDefinition definition(ServerSettings settings) {
        return new IndexDefinition(settings);
    }

    /** The name of an index of the present definition, made long ago. */
    public static String nameOfToday() {
        return new IndexDefinition().name(Instant.parse("2026-01-01T00:00:00Z")).text();
    }
}
