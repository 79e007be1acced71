package org.kartoteka.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.List;
import java.util.Optional;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.Caller;

/**
 * Stands before every method: takes the caller from the bearer token, lets in whom the method
 * admits, and answers refusals and failures of the method as statuses.
 */
final class Doorkeeper implements ServerInterceptor {

    static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Access access;
    private final House house;

    Doorkeeper(Tokens tokens, Access access, House house) {
        this.tokens = tokens;
        this.access = access;
        this.house = house;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var method = call.getMethodDescriptor();
        if (access.isOpen(method)) {
            return next.startCall(call, headers);
        }
        var answers = new Answers<>(call, Languages.of(headers));
        var caller = caller(headers);
        if (caller.isEmpty()) {
            answers.refuse(AccessRefusal.NOT_AUTHENTICATED, List.of());
            return new ServerCall.Listener<>() {};
        }
        if (!access.admits(caller.get(), method)) {
            var reason = AccessRefusal.WRONG_ROLE;
            house.denied(caller.get(), "/" + method.getFullMethodName(), reason.name());
            answers.refuse(reason, List.of());
            return new ServerCall.Listener<>() {};
        }
        return new Guest<>(next.startCall(answers, headers), answers, house.visit(caller.get()));
    }

    private Optional<Caller> caller(Metadata headers) {
        return Optional.ofNullable(headers.get(AUTHORIZATION))
                .filter(sent -> sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(sent -> sent.substring(SCHEME.length()).strip())
                .flatMap(tokens::caller);
    }
}
