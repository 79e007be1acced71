package org.kartoteka.grpc;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.grpc.catalog.v1.BatchGetTitlesRequest;
import org.kartoteka.grpc.catalog.v1.BatchGetTitlesResponse;
import org.kartoteka.grpc.catalog.v1.CatalogGrpc;
import org.kartoteka.grpc.catalog.v1.GetCopyByBarcodeRequest;
import org.kartoteka.grpc.catalog.v1.GetCopyByBarcodeResponse;
import org.kartoteka.grpc.catalog.v1.GetRecordRequest;
import org.kartoteka.grpc.catalog.v1.GetRecordResponse;
import org.kartoteka.grpc.catalog.v1.GetTitleRequest;
import org.kartoteka.grpc.catalog.v1.GetTitleResponse;
import org.kartoteka.grpc.catalog.v1.ListBranchesRequest;
import org.kartoteka.grpc.catalog.v1.ListBranchesResponse;
import org.kartoteka.grpc.catalog.v1.ListCopiesRequest;
import org.kartoteka.grpc.catalog.v1.ListCopiesResponse;
import org.kartoteka.grpc.catalog.v1.StreamCopiesRequest;
import org.kartoteka.grpc.catalog.v1.StreamCopiesResponse;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.Roles;

/** {@code kartoteka.catalog.v1.Catalog}, answered by the doors of catalogue and circulation. */
final class CatalogService extends CatalogGrpc.CatalogImplBase {

    private final Titles titles;
    private final Shelf shelf;
    private final LibraryNetwork network;

    CatalogService(Titles titles, Shelf shelf, LibraryNetwork network) {
        this.titles = titles;
        this.shelf = shelf;
        this.network = network;
    }

    @Override
    @RolesAllowed(Roles.INTEGRATOR)
    public void getTitle(GetTitleRequest request, StreamObserver<GetTitleResponse> answer) {
        var title =
                titles.find(Ids.of(request.getId()))
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                CatalogRefusal.TITLE_UNKNOWN, request.getId()));
        one(answer, GetTitleResponse.newBuilder().setTitle(CatalogMessages.title(title)).build());
    }

    @Override
    @RolesAllowed(Roles.INTEGRATOR)
    public void batchGetTitles(
            BatchGetTitlesRequest request, StreamObserver<BatchGetTitlesResponse> answer) {
        var wanted = Ids.of(request.getIdsList());
        var found = titles.findAll(wanted);
        var batch = BatchGetTitlesResponse.newBuilder();
        wanted.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(CatalogMessages::title)
                .forEach(batch::addTitles);
        one(answer, batch.build());
    }

    @Override
    @RolesAllowed(Roles.INTEGRATOR)
    public void getRecord(GetRecordRequest request, StreamObserver<GetRecordResponse> answer) {
        var format = CatalogMessages.format(request.getFormat());
        var record = titles.export(Ids.of(request.getTitleId()), format);
        one(
                answer,
                GetRecordResponse.newBuilder()
                        .setFormat(CatalogMessages.format(format))
                        .setRecord(ByteString.copyFrom(record))
                        .build());
    }

    @Override
    @RolesAllowed(Roles.INTEGRATOR)
    public void listCopies(ListCopiesRequest request, StreamObserver<ListCopiesResponse> answer) {
        var copies = shelf.of(Ids.of(request.getTitleId()));
        one(answer, ListCopiesResponse.newBuilder().addAllCopies(copies).build());
    }

    @Override
    @RolesAllowed(Roles.INTEGRATOR)
    public void streamCopies(
            StreamCopiesRequest request, StreamObserver<StreamCopiesResponse> answer) {
        for (var copies : shelf.of(Ids.of(request.getTitleIdsList())).entrySet()) {
            if (Context.current().isCancelled()) {
                return;
            }
            answer.onNext(
                    StreamCopiesResponse.newBuilder()
                            .setTitleId(copies.getKey().toString())
                            .addAllCopies(copies.getValue())
                            .build());
        }
        answer.onCompleted();
    }

    @Override
    @RolesAllowed(Roles.INTEGRATOR)
    public void getCopyByBarcode(
            GetCopyByBarcodeRequest request, StreamObserver<GetCopyByBarcodeResponse> answer) {
        var copy = shelf.withBarcode(request.getBarcode());
        one(answer, GetCopyByBarcodeResponse.newBuilder().setCopy(copy).build());
    }

    @Override
    @RolesAllowed(Roles.INTEGRATOR)
    public void listBranches(
            ListBranchesRequest request, StreamObserver<ListBranchesResponse> answer) {
        var branches = ListBranchesResponse.newBuilder();
        network.branches().stream().map(CatalogMessages::branch).forEach(branches::addBranches);
        one(answer, branches.build());
    }

    private static <A> void one(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
