package org.kartoteka.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartoteka.grpc.search.v1.SearchGrpc;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.Roles;

/** Whom the methods of the private API admit. */
class AccessTest {

    private static final List<BindableService> SERVICES =
            List.of(new SearchService(new FakeSearch()), new CatalogService(null, null, null));

    private final Access access = Access.of(SERVICES);

    static Stream<MethodDescriptor<?, ?>> everyMethod() {
        return SERVICES.stream()
                .flatMap(s -> s.bindService().getServiceDescriptor().getMethods().stream());
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void everyMethodIsForProgramsAndForNobodyElse(MethodDescriptor<?, ?> method) {
        assertThat(access.isOpen(method)).isFalse();
        assertThat(access.admits(having(Roles.INTEGRATOR), method)).isTrue();
        assertThat(access.admits(having(Roles.READER, Roles.LIBRARIAN, Roles.ADMIN), method))
                .isFalse();
    }

    @Test
    void aMethodThatSaysNothingIsClosed() {
        var silent = new SearchGrpc.SearchImplBase() {};

        var method = SearchGrpc.getFindMethod();

        assertThat(Access.of(List.of(silent)).admits(having(Roles.INTEGRATOR), method)).isFalse();
    }

    @Test
    void reflectionIsForProgramsAndMunicipalIt() {
        var method = ServerReflectionGrpc.getServerReflectionInfoMethod();

        assertThat(access.isOpen(method)).isFalse();
        assertThat(access.admits(having(Roles.IT), method)).isTrue();
        assertThat(access.admits(having(Roles.INTEGRATOR), method)).isTrue();
        assertThat(access.admits(having(Roles.CATALOGUER), method)).isFalse();
    }

    @Test
    void onlyHealthIsOpen() {
        assertThat(access.isOpen(HealthGrpc.getCheckMethod())).isTrue();
        assertThat(access.isOpen(HealthGrpc.getWatchMethod())).isTrue();
    }

    private static Caller having(String... roles) {
        return new Caller("someone", Set.of(roles), Set.of(), Optional.empty());
    }
}
