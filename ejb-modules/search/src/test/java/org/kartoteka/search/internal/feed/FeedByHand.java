package org.kartoteka.search.internal.feed;

import java.time.Clock;
import org.kartoteka.search.internal.index.CatalogueInMemory;
import org.kartoteka.search.internal.index.IndexByHand;
import org.kartoteka.search.internal.server.OpenSearchServer;
import org.kartoteka.search.internal.server.RegistryInMemory;
import org.kartoteka.search.internal.server.ServerSettings;

/** Consumer, buffer and feeding put together as the container would. */
final class FeedByHand {

    final ChangeBuffer buffer = new ChangeBuffer();
    final EventConsumer events = new EventConsumer();
    final Feeding feeding = new Feeding();

    FeedByHand(
            OpenSearchServer server,
            ServerSettings settings,
            CatalogueInMemory catalogue,
            RegistryInMemory registry) {
        var meters = new FeedMeters();
        meters.registry = registry.registry();
        meters.buffer = buffer;
        meters.clock = Clock.systemUTC();
        meters.register();
        events.buffer = buffer;
        events.meters = meters;
        feeding.buffer = buffer;
        feeding.index = IndexByHand.index(server, settings);
        feeding.indexer = IndexByHand.indexer(server, settings, catalogue);
        feeding.branches = IndexByHand.branches(feeding.indexer);
        feeding.meters = meters;
    }
}
