package org.kartoteka.grpc;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The gRPC server: the given services, health and reflection, and the limits of a connection. */
final class PrivateServer implements AutoCloseable {

    private static final int MAX_METADATA_BYTES = 16 * 1024;
    private static final int GRACE_SECONDS = 5;
    private static final int PING_SECONDS = 60;
    private static final int PING_ANSWER_SECONDS = 20;
    private static final int OFTENEST_PING_SECONDS = 20;
    private static final int IDLE_MINUTES = 15;

    private final HealthStatusManager health = new HealthStatusManager();
    private final Server server;

    /**
     * A server that does not listen yet.
     *
     * @param calls where calls are worked on
     * @param interceptors the innermost first
     */
    PrivateServer(
            PrivateSettings settings,
            Executor calls,
            List<BindableService> services,
            List<ServerInterceptor> interceptors) {
        var builder =
                NettyServerBuilder.forAddress(new InetSocketAddress(settings.host, settings.port))
                        .executor(calls)
                        .maxInboundMessageSize(settings.maxRequestBytes)
                        .maxInboundMetadataSize(MAX_METADATA_BYTES)
                        .maxConcurrentCallsPerConnection(settings.maxCallsPerClient)
                        .keepAliveTime(PING_SECONDS, TimeUnit.SECONDS)
                        .keepAliveTimeout(PING_ANSWER_SECONDS, TimeUnit.SECONDS)
                        .permitKeepAliveTime(OFTENEST_PING_SECONDS, TimeUnit.SECONDS)
                        .permitKeepAliveWithoutCalls(true)
                        .maxConnectionIdle(IDLE_MINUTES, TimeUnit.MINUTES);
        services.forEach(builder::addService);
        builder.addService(health.getHealthService());
        builder.addService(ProtoReflectionServiceV1.newInstance());
        interceptors.forEach(builder::intercept);
        server = builder.build();
    }

    /**
     * Listens from now on.
     *
     * @throws IOException if the port cannot be had
     */
    void start() throws IOException {
        server.start();
    }

    /** The port it listens on. */
    int port() {
        return server.getPort();
    }

    /** What health checks are told from now on: by name of the service, whether it answers. */
    void tell(Map<String, Boolean> states) {
        states.forEach(
                (service, answers) ->
                        health.setStatus(
                                service,
                                answers ? ServingStatus.SERVING : ServingStatus.NOT_SERVING));
    }

    @Override
    public void close() {
        health.enterTerminalState();
        server.shutdown();
        try {
            if (!server.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                server.shutdownNow();
            }
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
