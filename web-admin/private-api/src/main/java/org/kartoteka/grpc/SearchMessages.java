package org.kartoteka.grpc;

import java.util.Optional;
import org.kartoteka.grpc.search.v1.FacetValue;
import org.kartoteka.grpc.search.v1.FindRequest;
import org.kartoteka.grpc.search.v1.FindResponse;
import org.kartoteka.search.api.Facet;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.api.SearchPage;
import org.kartoteka.search.api.TitleFilter;
import org.kartoteka.search.api.TitleHit;
import org.kartoteka.search.api.TitleQuery;
import org.kartoteka.search.api.Wanted;

/** Turns messages of {@code kartoteka.search.v1} into what the search's door takes and gives. */
final class SearchMessages {

    private static final int USUAL_LIMIT = 20;

    private SearchMessages() {}

    static TitleQuery query(FindRequest asked) {
        return new TitleQuery(
                new Wanted(
                        given(asked.hasText(), asked.getText()),
                        Optional.empty(),
                        given(asked.hasAuthor(), asked.getAuthor()),
                        given(asked.hasSubject(), asked.getSubject()),
                        Optional.empty(),
                        Optional.empty()),
                new TitleFilter(
                        Optional.empty(),
                        given(asked.hasYearFrom(), asked.getYearFrom()),
                        given(asked.hasYearTo(), asked.getYearTo()),
                        given(asked.hasLanguage(), asked.getLanguage()),
                        Optional.empty(),
                        given(asked.hasRegion(), asked.getRegion()),
                        given(asked.hasBranch(), asked.getBranch()),
                        asked.getAvailable()),
                HitOrder.RELEVANCE,
                given(asked.hasCursor(), asked.getCursor()),
                limit(asked.getLimit()));
    }

    /** The hits or suggestions wanted; 0 is what protobuf sends for "not said". */
    static int limit(int asked) {
        return asked == 0 ? USUAL_LIMIT : asked;
    }

    static FindResponse page(SearchPage page) {
        var answer = FindResponse.newBuilder().setTotal(page.total());
        page.items().forEach(hit -> answer.addItems(hit(hit)));
        page.facets().forEach(facet -> answer.addFacets(facet(facet)));
        page.next().ifPresent(answer::setNextCursor);
        return answer.build();
    }

    private static org.kartoteka.grpc.search.v1.TitleHit hit(TitleHit hit) {
        var message =
                org.kartoteka.grpc.search.v1.TitleHit.newBuilder()
                        .setId(hit.id().toString())
                        .setTitle(hit.title())
                        .addAllAuthors(hit.authors())
                        .addAllIsbns(hit.isbns())
                        .addAllLanguages(hit.languages())
                        .setCopies(hit.copies())
                        .setAvailable(hit.available())
                        .addAllBranches(hit.branches());
        hit.remainder().ifPresent(message::setRemainder);
        hit.publisher().ifPresent(message::setPublisher);
        hit.year().ifPresent(message::setYear);
        hit.ageMark().ifPresent(message::setAgeMark);
        return message.build();
    }

    private static org.kartoteka.grpc.search.v1.Facet facet(Facet facet) {
        var message = org.kartoteka.grpc.search.v1.Facet.newBuilder().setName(facet.name());
        facet.values()
                .forEach(
                        value ->
                                message.addValues(
                                        FacetValue.newBuilder()
                                                .setValue(value.value())
                                                .setCount(value.count())));
        return message.build();
    }

    private static <T> Optional<T> given(boolean said, T value) {
        return said ? Optional.of(value) : Optional.empty();
    }
}
