package org.kartoteka.search.internal.queries;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.event.CloudEvent;
import org.kartoteka.kernel.event.DomainEvent;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.node.Node;
import org.kartoteka.kernel.time.Ids;
import org.kartoteka.search.api.HitOpened;
import org.kartoteka.search.api.Reading;
import org.kartoteka.search.api.SearchAsked;
import org.kartoteka.search.api.SearchDiary;
import org.kartoteka.search.api.SearchPage;
import org.kartoteka.search.api.TitleQuery;

/** Puts the news into the buffer, from where they go to Kafka. */
@Stateless
@Local(SearchDiary.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchDiaryBean implements SearchDiary {

    @Inject NewsBuffer buffer;
    @Inject Node node;
    @Inject Clock clock;

    /** For the container. */
    public SearchDiaryBean() {}

    @Override
    @PermitAll
    public Optional<UUID> asked(TitleQuery query, SearchPage page, Duration took) {
        if (query.cursor().isPresent()) {
            return Optional.empty();
        }
        // not of the kind that grows with time: it is to say nothing but which search it was
        var id = UUID.randomUUID();
        put(
                new SearchAsked(
                        id,
                        query.wanted(),
                        query.filter(),
                        query.order(),
                        page.total(),
                        took.toMillis(),
                        page.reading().map(Reading::reason)));
        return Optional.of(id);
    }

    @Override
    @PermitAll
    public void opened(UUID search, UUID title) {
        put(new HitOpened(search, title));
    }

    private void put(DomainEvent event) {
        var envelope = CloudEvent.of(event, Ids.next(clock), clock.instant(), node.name());
        buffer.put(new NewsBuffer.Message(event.topic(), event.key(), Json.write(envelope)));
    }
}
