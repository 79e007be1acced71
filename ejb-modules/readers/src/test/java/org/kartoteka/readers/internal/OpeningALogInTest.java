package org.kartoteka.readers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartoteka.readers.Refusals.refused;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.kernel.identity.IdentityServerRefusal;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.readers.Orders;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.api.ReaderRefusal;
import org.kartoteka.readers.api.ReaderView;

class OpeningALogInTest {

    private final KeycloakStandIn keycloak = new KeycloakStandIn();
    private final Desk desk = new Desk();
    private final ReaderView fedor = desk.registry.register(Orders.fedor(), Optional.empty());
    private final ReaderAccountsBean accounts = new ReaderAccountsBean();

    OpeningALogInTest() throws IOException, GeneralSecurityException {
        accounts.records = new AccountRecords();
        accounts.records.readers = desk.readers;
        accounts.records.callers = desk.callers;
        accounts.records.audit = desk.auditTrail();
        accounts.identityServer = identityServer(keycloak.url(), Optional.of("s&cret"));
        desk.audit.clear();
    }

    private static IdentityServer identityServer(URI url, Optional<String> secret) {
        var server = new IdentityServer();
        server.url = url;
        server.realm = "kartoteka";
        server.clientId = "kartoteka-server";
        server.clientSecret = secret;
        server.connect();
        return server;
    }

    @AfterEach
    void close() {
        keycloak.close();
    }

    @Test
    void newLogInBearsTheCardAndNothingPersonal() {
        var given = accounts.open(fedor.id());

        var user = keycloak.users.get(fedor.card());
        assertThat(given.login()).isEqualTo(fedor.card());
        assertThat(user.password).isEqualTo(given.password());
        assertThat(user.temporary).isTrue();
        assertThat(user.roles).containsExactly("reader");
        assertThat(user.representation.path("enabled").asBoolean()).isTrue();
        assertThat(user.representation.path("attributes").path("reader_card").path(0).asText())
                .isEqualTo(fedor.card());
        assertThat(user.representation.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("username", "enabled", "attributes", "credentials");
    }

    @Test
    void openLogInGetsANewPasswordAndItsSessionsEnd() {
        var first = accounts.open(fedor.id());
        keycloak.requests.clear();

        var second = accounts.open(fedor.id());

        assertThat(second.password()).isNotEqualTo(first.password());
        assertThat(keycloak.users).hasSize(1);
        assertThat(keycloak.users.get(fedor.card()).password).isEqualTo(second.password());
        assertThat(keycloak.users.get(fedor.card()).temporary).isTrue();
        assertThat(keycloak.requests).anyMatch(request -> request.endsWith("/logout"));
    }

    @Test
    void passwordGivenOutIsAudited() {
        accounts.open(fedor.id());

        assertThat(desk.audit).containsExactly("readers.open-account " + fedor.id());
    }

    @Test
    void logInLeftHalfDoneIsFinished() throws IOException {
        keycloak.add(
                """
                {"username": "%s", "enabled": true, "attributes": {"reader_card": ["%s"]}}"""
                        .formatted(fedor.card(), fedor.card()));

        var given = accounts.open(fedor.id());

        assertThat(keycloak.users.get(fedor.card()).password).isEqualTo(given.password());
        assertThat(keycloak.users.get(fedor.card()).roles).containsExactly("reader");
    }

    @Test
    void userOfThatNameWithoutTheCardGetsNoPassword() throws IOException {
        var stranger = keycloak.add("{\"username\": \"%s\"}".formatted(fedor.card()));

        assertThat(refused(() -> accounts.open(fedor.id())).refusal())
                .isEqualTo(ReaderRefusal.IDENTITY_SERVER_SILENT);
        assertThat(stranger.password).isEmpty();
        assertThat(stranger.roles).isEmpty();
        assertThat(desk.audit).isEmpty();
    }

    @Test
    void unknownReaderIsRefusedBeforeKeycloakIsAsked() {
        assertThat(refused(() -> accounts.open(new UUID(1, 2))).refusal())
                .isEqualTo(ReaderRefusal.READER_UNKNOWN);
        assertThat(keycloak.requests).isEmpty();
    }

    @Test
    void readerOfAnotherBranchGetsNoPasswordHere() {
        desk.callers.enter(Desk.librarianOf("MSK-1"));

        assertThat(refused(() -> accounts.open(fedor.id())).refusal())
                .isEqualTo(AccessRefusal.WRONG_BRANCH);
        assertThat(keycloak.requests).isEmpty();
    }

    @Test
    void troubleOfTheServerIsWorthAnotherTry() {
        keycloak.troubles.add(503);
        var card = new CardNumber(fedor.card());

        assertThatThrownBy(() -> accounts.identityServer.openLogIn(card, "p"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void wrongSecretIsNotWorthAnotherTry() {
        var server = identityServer(keycloak.url(), Optional.of("wrong"));
        var card = new CardNumber(fedor.card());

        assertThatThrownBy(() -> server.openLogIn(card, "p"))
                .isInstanceOf(IdentityServerRefusal.class)
                .hasMessageContaining("401")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void missingSecretIsNamed() {
        var server = identityServer(keycloak.url(), Optional.empty());
        var card = new CardNumber(fedor.card());

        assertThatThrownBy(() -> server.openLogIn(card, "p"))
                .isInstanceOf(IdentityServerRefusal.class)
                .hasMessageContaining("kartoteka.keycloak.client-secret");
    }

    @Test
    void realmWithoutTheRoleIsARefusal() {
        keycloak.realmRoles.remove("reader");

        assertThat(refused(() -> accounts.open(fedor.id())).refusal())
                .isEqualTo(ReaderRefusal.IDENTITY_SERVER_SILENT);
    }

    @Test
    void silentServerIsARefusalAndNothingIsAudited() {
        keycloak.close();

        assertThat(refused(() -> accounts.open(fedor.id())).refusal())
                .isEqualTo(ReaderRefusal.IDENTITY_SERVER_SILENT);
        assertThat(desk.audit).isEmpty();
    }

    @Test
    void openCircuitIsARefusal() {
        accounts.identityServer =
                new IdentityServer() {
                    @Override
                    public void openLogIn(CardNumber card, String password) {
                        throw new CircuitBreakerOpenException();
                    }
                };

        assertThat(refused(() -> accounts.open(fedor.id())).refusal())
                .isEqualTo(ReaderRefusal.IDENTITY_SERVER_SILENT);
    }
}
