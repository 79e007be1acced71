package org.kartoteka.readers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.readers.api.ReaderRefusal;
import org.kartoteka.readers.api.RegisterReader;

class KeepingMinorsFromAdultsBooksTest {

    /** It is the first of March in Novosibirsk and still the last of February in Moscow. */
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2008, 3, 1);

    private Desk desk;
    private final AgeGateBean gate = new AgeGateBean();

    @BeforeEach
    void open() throws GeneralSecurityException {
        desk = new Desk();
        gate.readers = desk.readers;
        gate.safe = desk.registry.safe;
        gate.network = desk.registry.network;
        gate.callers = desk.callers;
        gate.clock = desk.registry.clock;
    }

    @Test
    void aReaderMayFromHisEighteenthBirthdayOnByTheDateOfHisBranch() {
        enter("NSK-1", FIRST_OF_MARCH);
        assertThat(gate.opensForAdults()).isTrue();

        enter("MSK-1", FIRST_OF_MARCH);
        assertThat(gate.opensForAdults()).isFalse();
    }

    @Test
    void aMinorIsRefusedWhatIsMarkedEighteenAndNothingElse() {
        enter("NSK-1", FIRST_OF_MARCH.plusDays(1));

        assertThatThrownBy(() -> gate.requireFor(Optional.of("18+")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal()).isEqualTo(ReaderRefusal.ADULTS_ONLY));
        assertThatCode(() -> gate.requireFor(Optional.of("16+"))).doesNotThrowAnyException();
        assertThatCode(() -> gate.requireFor(Optional.empty())).doesNotThrowAnyException();
    }

    @Test
    void whoHasNotSaidWhoHeIsCountsAsAMinor() {
        desk.callers.enter(Caller.ANONYMOUS);

        assertThat(gate.opensForAdults()).isFalse();
    }

    @Test
    void aCardThatNobodyHasOpensNothing() {
        desk.callers.enter(Desk.reader("2910000000017"));

        assertThat(gate.opensForAdults()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.LIBRARIAN, Roles.CATALOGUER, Roles.ADMIN, Roles.INTEGRATOR})
    void staffSeesEverything(String role) {
        desk.callers.enter(new Caller("x", Set.of(role), Set.of(), Optional.empty()));

        assertThat(gate.opensForAdults()).isTrue();
    }

    @Test
    void theEngineersOfTheServersAreNoStaffOfTheLibrary() {
        desk.callers.enter(new Caller("x", Set.of(Roles.IT), Set.of(), Optional.empty()));

        assertThat(gate.opensForAdults()).isFalse();
    }

    private void enter(String branch, LocalDate born) {
        desk.callers.enter(Desk.librarianOf(branch));
        var reader =
                desk.registry.register(
                        new RegisterReader(
                                branch,
                                "Котова",
                                "Анна",
                                Optional.of(branch.startsWith("M") ? "Ивановна" : "Петровна"),
                                born,
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty());
        desk.callers.enter(Desk.reader(reader.card()));
    }
}
