package org.kartoteka.grpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.time.Duration;

/** Measures every call from its arrival to its status. */
final class Figures implements ServerInterceptor {

    /** Takes the figures. */
    interface Meter {

        /**
         * Notes a call.
         *
         * @param method the whole name, {@code kartoteka.search.v1.Search/Find}
         */
        void called(String method, Status.Code code, Duration took);
    }

    private final Meter meter;

    Figures(Meter meter) {
        this.meter = meter;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        long begun = System.nanoTime();
        var measured =
                new SimpleForwardingServerCall<Q, A>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        super.close(status, trailers);
                        meter.called(
                                getMethodDescriptor().getFullMethodName(),
                                status.getCode(),
                                Duration.ofNanos(System.nanoTime() - begun));
                    }
                };
        return next.startCall(measured, headers);
    }
}
