package org.kartoteka.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Channel;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.StatusProto;
import io.grpc.protobuf.services.HealthStatusManager;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.grpc.search.v1.FindRequest;
import org.kartoteka.grpc.search.v1.SearchGrpc;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.kernel.sql.DatabaseFailure;
import org.kartoteka.search.api.SearchRefusal;

/** What the doorkeeper lets in and how it answers for the methods behind it. */
class DoorkeeperTest {

    private static final FindRequest ANYTHING = FindRequest.getDefaultInstance();

    private final FakeSearch search = new FakeSearch();
    private final FakeHouse house = new FakeHouse();
    private final List<String> figures = new ArrayList<>();
    private InProcess server;

    @BeforeEach
    void open() throws IOException {
        var service = new SearchService(search);
        server =
                new InProcess(
                        List.of(service, new HealthStatusManager().getHealthService()),
                        List.of(
                                new Doorkeeper(
                                        DoorkeeperTest::known, Access.of(List.of(service)), house),
                                new GatewayGuard(),
                                new Figures(this::note)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aProgramIsLetInAndWorkIsDoneInItsName() {
        var name = new ArrayList<String>();
        var answer = search.answer;
        search.answer =
                () -> {
                    name.add(house.inside.get().name());
                    return answer.get();
                };

        assertThat(find(token("program")).find(ANYTHING).getTotal()).isOne();

        assertThat(name).containsExactly("program");
        assertThat(house.denials).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "program", "Basic program", "Bearer nobody", "Bearer"})
    void whoShowsNoValidTokenIsNotKnown(String authorization) {
        var refused = refused(server.with("authorization", authorization));

        assertThat(refused.getStatus().getCode()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(reason(refused)).isEqualTo("NOT_AUTHENTICATED");
        assertThat(search.asked).isEmpty();
    }

    @Test
    void anotherRoleIsDeniedAndWrittenDown() {
        var refused = refused(token("librarian"));

        assertThat(refused.getStatus().getCode()).isEqualTo(Code.PERMISSION_DENIED);
        assertThat(reason(refused)).isEqualTo("WRONG_ROLE");
        assertThat(search.asked).isEmpty();
        assertThat(house.denials)
                .containsExactly("librarian /kartoteka.search.v1.Search/Find WRONG_ROLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forwarded", "x-forwarded-for", "x-real-ip"})
    void whatComesThroughAGatewayIsRefusedHealthToo(String mark) {
        var channel = server.with("authorization", "Bearer program", mark, "203.0.113.7");
        var health = HealthGrpc.newBlockingStub(channel);

        var refused = refused(channel);
        var told =
                catchThrowableOfType(
                        StatusRuntimeException.class,
                        () -> health.check(HealthCheckRequest.getDefaultInstance()));

        assertThat(refused.getStatus().getCode()).isEqualTo(Code.PERMISSION_DENIED);
        assertThat(reason(refused)).isEqualTo("CAME_BY_GATEWAY");
        assertThat(reason(told)).isEqualTo("CAME_BY_GATEWAY");
        assertThat(search.asked).isEmpty();
    }

    @Test
    void healthIsToldWithoutAToken() {
        var health = HealthGrpc.newBlockingStub(server.with());

        assertThat(health.check(HealthCheckRequest.getDefaultInstance()).getStatusValue()).isOne();
    }

    @Test
    void aRefusalIsSaidInRussianUnlessAskedOtherwise() {
        search.answer =
                () -> {
                    throw new RefusedException(SearchRefusal.YEARS_REVERSED, 2001, 1999);
                };

        var russian = refused(token("program"));
        var english =
                refused(server.with("authorization", "Bearer program", "accept-language", "en-GB"));

        assertThat(russian.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(russian.getStatus().getDescription()).containsPattern("[а-я]");
        assertThat(english.getStatus().getDescription()).doesNotContainPattern("[а-я]");
        assertThat(reason(english)).isEqualTo("YEARS_REVERSED");
    }

    @Test
    void aSilentServerBehindIsTriedAgainLater() throws InvalidProtocolBufferException {
        search.answer =
                () -> {
                    throw new RefusedException(SearchRefusal.SEARCH_SILENT);
                };

        var refused = refused(token("program"));

        assertThat(refused.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
        var retry = StatusProto.fromThrowable(refused).getDetails(1).unpack(RetryInfo.class);
        assertThat(retry.getRetryDelay().getSeconds()).isEqualTo(5);
    }

    @Test
    void aSilentDatabaseIsNoFailure() {
        search.answer =
                () -> {
                    throw new DatabaseFailure(new SQLTransientConnectionException("no answer"));
                };

        var refused = refused(token("program"));

        assertThat(refused.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
        assertThat(reason(refused)).isEqualTo("DATABASE_SILENT");
    }

    @Test
    void theContainersNoIsAWrongRole() {
        search.answer =
                () -> {
                    throw new EJBException(new EJBAccessException("no"));
                };

        var refused = refused(token("program"));

        assertThat(refused.getStatus().getCode()).isEqualTo(Code.PERMISSION_DENIED);
    }

    @Test
    void aFailureTellsItsNumberAndNothingElse() throws InvalidProtocolBufferException {
        search.answer =
                () -> {
                    throw new IllegalStateException("password of the database");
                };

        var failed = refused(token("program"));

        assertThat(failed.getStatus().getCode()).isEqualTo(Code.INTERNAL);
        var info = StatusProto.fromThrowable(failed).getDetails(0).unpack(ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo("SERVER_FAILED");
        assertThat(failed.getStatus().getDescription())
                .contains(info.getMetadataOrThrow("incident"))
                .doesNotContain("password");
    }

    @Test
    void everyCallIsMeasuredWithItsMethodAndCode() {
        find(token("program")).find(ANYTHING);
        refused(token("librarian"));

        assertThat(figures)
                .containsExactly(
                        "kartoteka.search.v1.Search/Find OK",
                        "kartoteka.search.v1.Search/Find PERMISSION_DENIED");
    }

    private void note(String method, Code code, Duration took) {
        assertThat(took).isPositive();
        figures.add(method + " " + code);
    }

    private Channel token(String name) {
        return server.with("authorization", "Bearer " + name);
    }

    private static SearchGrpc.SearchBlockingStub find(Channel channel) {
        return SearchGrpc.newBlockingStub(channel);
    }

    private static StatusRuntimeException refused(Channel channel) {
        return catchThrowableOfType(
                StatusRuntimeException.class, () -> find(channel).find(ANYTHING));
    }

    private static String reason(StatusRuntimeException refused) {
        try {
            return StatusProto.fromThrowable(refused)
                    .getDetails(0)
                    .unpack(ErrorInfo.class)
                    .getReason();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Optional<Caller> known(String token) {
        return switch (token) {
            case "program" -> Optional.of(caller(token, Roles.INTEGRATOR));
            case "librarian" -> Optional.of(caller(token, Roles.LIBRARIAN));
            default -> Optional.empty();
        };
    }

    private static Caller caller(String name, String role) {
        return new Caller(name, Set.of(role), Set.of(), Optional.empty());
    }
}
