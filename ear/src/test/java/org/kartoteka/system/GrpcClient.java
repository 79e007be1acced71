package org.kartoteka.system;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.kartoteka.grpc.catalog.v1.CatalogGrpc;
import org.kartoteka.grpc.search.v1.SearchGrpc;

/** A client of the private API, made of what the contract generates. */
record GrpcClient(ManagedChannel channel) implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    /** A client of the address {@code host:port}, without TLS. */
    static GrpcClient to(String address) {
        return new GrpcClient(NettyChannelBuilder.forTarget(address).usePlaintext().build());
    }

    CatalogGrpc.CatalogBlockingStub catalog(String token, String language) {
        return CatalogGrpc.newBlockingStub(with(token, language))
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    SearchGrpc.SearchBlockingStub search(String token) {
        return SearchGrpc.newBlockingStub(with(token, "ru"))
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The names of the services that reflection lists. */
    List<String> services(String token) {
        var listed = new CompletableFuture<List<String>>();
        var question =
                ServerReflectionGrpc.newStub(with(token, "ru"))
                        .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .serverReflectionInfo(new Names(listed));
        question.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        question.onCompleted();
        try {
            return listed.join();
        } catch (CompletionException e) {
            throw (StatusRuntimeException) e.getCause();
        }
    }

    /** The machine's name for a refusal. */
    static String reason(StatusRuntimeException refusal) {
        try {
            return StatusProto.fromThrowable(refusal)
                    .getDetails(0)
                    .unpack(ErrorInfo.class)
                    .getReason();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(refusal);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private Channel with(String token, String language) {
        return token.isEmpty()
                ? with(Map.of("accept-language", language))
                : with(Map.of("accept-language", language, "authorization", "Bearer " + token));
    }

    /** The same connection, with these headers on every call. */
    Channel with(Map<String, String> all) {
        var headers = new Metadata();
        all.forEach((name, value) -> headers.put(ascii(name), value));
        return ClientInterceptors.intercept(
                channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static Metadata.Key<String> ascii(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }

    private record Names(CompletableFuture<List<String>> listed)
            implements StreamObserver<ServerReflectionResponse> {

        @Override
        public void onNext(ServerReflectionResponse answer) {
            listed.complete(
                    answer.getListServicesResponse().getServiceList().stream()
                            .map(ServiceResponse::getName)
                            .toList());
        }

        @Override
        public void onError(Throwable e) {
            listed.completeExceptionally(e);
        }

        @Override
        public void onCompleted() {
            listed.completeExceptionally(new IllegalStateException("no list"));
        }
    }
}
