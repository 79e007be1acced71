package org.kartoteka.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartoteka.kernel.security.Caller;

class ClaimsTest {

    @Test
    void aProgramIsItsNameItsRolesAndItsBranches() {
        Map<String, Object> claims =
                Map.of(
                        "preferred_username", "service-account-desk-api",
                        "groups", List.of("integrator"),
                        "branches", "*");

        assertThat(Claims.caller(claims))
                .contains(
                        new Caller(
                                "service-account-desk-api",
                                Set.of("integrator"),
                                Set.of("*"),
                                Optional.empty()));
    }

    @Test
    void aReaderKeepsHisCard() {
        Map<String, Object> claims =
                Map.of("preferred_username", "reader1", "reader_card", "2920000000017");

        assertThat(Claims.caller(claims))
                .contains(new Caller("reader1", Set.of(), Set.of(), Optional.of("2920000000017")));
    }

    @Test
    void aTokenWithoutANameIsNobodys() {
        assertThat(Claims.caller(Map.of("groups", List.of("integrator")))).isEmpty();
    }
}
