package org.kartoteka.grpc;

import io.grpc.stub.StreamObserver;
import jakarta.annotation.security.RolesAllowed;
import org.kartoteka.grpc.search.v1.FindRequest;
import org.kartoteka.grpc.search.v1.FindResponse;
import org.kartoteka.grpc.search.v1.SearchGrpc;
import org.kartoteka.grpc.search.v1.SuggestRequest;
import org.kartoteka.grpc.search.v1.SuggestResponse;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.search.api.CatalogueSearch;

/** {@code kartoteka.search.v1.Search}, answered by the search's door. */
final class SearchService extends SearchGrpc.SearchImplBase {

    private final CatalogueSearch search;

    SearchService(CatalogueSearch search) {
        this.search = search;
    }

    @Override
    @RolesAllowed(Roles.INTEGRATOR)
    public void find(FindRequest request, StreamObserver<FindResponse> answer) {
        answer.onNext(SearchMessages.page(search.find(SearchMessages.query(request))));
        answer.onCompleted();
    }

    @Override
    @RolesAllowed(Roles.INTEGRATOR)
    public void suggest(SuggestRequest request, StreamObserver<SuggestResponse> answer) {
        var limit = SearchMessages.limit(request.getLimit());
        answer.onNext(
                SuggestResponse.newBuilder()
                        .addAllItems(search.suggest(request.getBeginning(), limit))
                        .build());
        answer.onCompleted();
    }
}
