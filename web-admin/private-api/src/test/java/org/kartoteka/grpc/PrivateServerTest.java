package org.kartoteka.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.grpc.search.v1.FindRequest;
import org.kartoteka.grpc.search.v1.SearchGrpc;

/** The server on a real port. */
class PrivateServerTest {

    private PrivateServer server;
    private ManagedChannel channel;

    @BeforeEach
    void open() throws IOException {
        server = server(0);
        server.start();
        channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
    }

    @AfterEach
    void close() {
        channel.shutdownNow();
        server.close();
    }

    @Test
    void healthTellsWhatItWasTold() {
        server.tell(Map.of("", true, SearchGrpc.SERVICE_NAME, false));

        assertThat(health("")).isEqualTo(ServingStatus.SERVING);
        assertThat(health(SearchGrpc.SERVICE_NAME)).isEqualTo(ServingStatus.NOT_SERVING);

        server.tell(Map.of(SearchGrpc.SERVICE_NAME, true));
        assertThat(health(SearchGrpc.SERVICE_NAME)).isEqualTo(ServingStatus.SERVING);
    }

    @Test
    void aRequestLargerThanAllowedIsNotRead() {
        var large = FindRequest.newBuilder().setText("x".repeat(2_000)).build();

        var refused =
                catchThrowableOfType(
                        StatusRuntimeException.class,
                        () -> SearchGrpc.newBlockingStub(channel).find(large));

        assertThat(refused.getStatus().getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    }

    @Test
    void aTakenPortIsSaidAtOnce() {
        var second = server(server.port());

        assertThatThrownBy(second::start).isInstanceOf(IOException.class);
    }

    @Test
    void afterTheEndNobodyAnswers() {
        server.close();

        var refused = catchThrowableOfType(StatusRuntimeException.class, () -> health(""));

        assertThat(refused.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
    }

    private ServingStatus health(String service) {
        var request = HealthCheckRequest.newBuilder().setService(service).build();
        return HealthGrpc.newBlockingStub(channel).check(request).getStatus();
    }

    private static PrivateServer server(int port) {
        var settings = new PrivateSettings();
        settings.host = "127.0.0.1";
        settings.port = port;
        settings.maxRequestBytes = 1_000;
        settings.maxCallsPerClient = 10;
        var services = List.<BindableService>of(new SearchService(new FakeSearch()));
        return new PrivateServer(settings, Runnable::run, services, List.of());
    }
}
