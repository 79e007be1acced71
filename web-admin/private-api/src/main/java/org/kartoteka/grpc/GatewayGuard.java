package org.kartoteka.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses what has come through a gateway, health too: whoever opened the private port there by
 * mistake learns it from the first call. A gateway names the client that it speaks for.
 */
final class GatewayGuard implements ServerInterceptor {

    private static final List<Metadata.Key<String>> MARKS =
            Stream.of("forwarded", "x-forwarded-for", "x-real-ip")
                    .map(name -> Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER))
                    .toList();

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (MARKS.stream().noneMatch(headers::containsKey)) {
            return next.startCall(call, headers);
        }
        new Answers<>(call, Languages.of(headers))
                .refuse(RequestRefusal.CAME_BY_GATEWAY, List.of());
        return new ServerCall.Listener<>() {};
    }
}
