package org.kartoteka.readers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.readers.Refusals.refused;
import static org.kartoteka.readers.api.ReaderRefusal.BRANCH_UNKNOWN;
import static org.kartoteka.readers.api.ReaderRefusal.PHONE_MALFORMED;
import static org.kartoteka.readers.api.ReaderRefusal.READER_ALREADY_REGISTERED;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyRefusal;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.readers.Orders;
import org.kartoteka.readers.api.CardIssued;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.api.ReaderCategory;
import org.kartoteka.readers.api.RegisterReader;

class RegisteringAReaderTest {

    private static final Optional<IdempotencyKey> NO_KEY = Optional.empty();
    private static final Optional<IdempotencyKey> KEY =
            Optional.of(new IdempotencyKey("anna", "k-1"));

    private final Desk desk = new Desk();

    RegisteringAReaderTest() throws GeneralSecurityException {}

    @Test
    void readerGetsACardAndIsShownTidied() {
        var reader = desk.registry.register(Orders.fedor(), NO_KEY);

        assertThat(reader.card()).isEqualTo(CardNumber.of(2, 1).digits());
        assertThat(reader.surname()).isEqualTo("Королёв");
        assertThat(reader.phone()).contains("+79131234567");
        assertThat(reader.email()).contains("Fedor.Korolev@example.ru");
        assertThat(reader.category()).isEqualTo(ReaderCategory.ADULT);
        assertThat(reader.blocked()).isEmpty();
        assertThat(reader.id().version()).isEqualTo(7);
    }

    @Test
    void cardIsGoodForFiveYearsOfTheBranchsCalendar() {
        desk.callers.enter(Desk.librarianOf(Caller.ALL_BRANCHES));

        var here = desk.registry.register(Orders.of("NSK-1", "Ким", "Ли"), NO_KEY);
        var there = desk.registry.register(Orders.of("MSK-1", "Ким", "Хо"), NO_KEY);

        assertThat(here.expiresOn()).isEqualTo(LocalDate.of(2031, 3, 1));
        assertThat(there.expiresOn()).isEqualTo(LocalDate.of(2031, 2, 28));
    }

    @ParameterizedTest
    @CsvSource({"MSK-1, 291", "NSK-1, 292", "VVO-1, 293"})
    void cardTellsTheRegion(String branch, String prefix) {
        desk.callers.enter(Desk.librarianOf(branch));

        var reader = desk.registry.register(Orders.of(branch, "Ким", "Ли"), NO_KEY);

        assertThat(reader.card()).startsWith(prefix);
    }

    @Test
    void newsAndAuditNameTheReaderByIdOnly() {
        var reader = desk.registry.register(Orders.fedor(), NO_KEY);

        var issued = new CardIssued(reader.id(), "NSK-1", ReaderCategory.ADULT, reader.expiresOn());
        assertThat(desk.events).containsExactly(issued);
        assertThat(desk.news).containsExactly(issued);
        assertThat(desk.audit).containsExactly("readers.register " + reader.id());
    }

    @Test
    void keptRowShowsNothingPersonal() {
        desk.registry.register(Orders.fedor(), NO_KEY);

        var sealed = desk.readers.rows.get(0).sealedPerson();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Корол");
    }

    @Test
    void samePersonInAnotherSpellingIsRefusedWithTheCard() {
        var first = desk.registry.register(Orders.fedor(), NO_KEY);
        var again =
                new RegisterReader(
                        "NSK-1",
                        "королев",
                        "ФЕДОР",
                        Optional.of("Михайлович"),
                        Orders.fedor().birthDate(),
                        Optional.empty(),
                        Optional.empty());

        var refusal = refused(() -> desk.registry.register(again, NO_KEY));

        assertThat(refusal.refusal()).isEqualTo(READER_ALREADY_REGISTERED);
        assertThat(refusal.arguments()).containsExactly(first.card());
        assertThat(desk.events).hasSize(1);
    }

    @Test
    void namesakeBornOnAnotherDayIsRegistered() {
        desk.registry.register(Orders.fedor(), NO_KEY);

        var son = Orders.fedorBornOn(LocalDate.of(2015, 5, 5));

        assertThat(desk.registry.register(son, NO_KEY).category()).isEqualTo(ReaderCategory.CHILD);
    }

    @Test
    void sameOrderWithTheSameKeyIsCarriedOutOnce() {
        var first = desk.registry.register(Orders.fedor(), KEY);

        assertThat(desk.registry.register(Orders.fedor(), KEY)).isEqualTo(first);
        assertThat(desk.readers.rows).hasSize(1);
        assertThat(desk.events).hasSize(1);
        assertThat(desk.audit).hasSize(1);
    }

    @Test
    void anotherOrderWithTheSameKeyIsRefused() {
        desk.registry.register(Orders.fedor(), KEY);
        var other = Orders.of("NSK-1", "Ким", "Ли");

        assertThat(refused(() -> desk.registry.register(other, KEY)).refusal())
                .isEqualTo(IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void keptKeyHoldsNothingPersonal() {
        var reader = desk.registry.register(Orders.fedor(), KEY);

        assertThat(desk.keys.requests.get(KEY.orElseThrow())).matches("[0-9a-f]{64}");
        assertThat(desk.keys.answers.get(KEY.orElseThrow())).isEqualTo(reader.id().toString());
    }

    @Test
    void branchOfOthersIsRefused() {
        desk.callers.enter(Desk.librarianOf("MSK-1"));

        assertThat(refused(() -> desk.registry.register(Orders.fedor(), NO_KEY)).refusal())
                .isEqualTo(AccessRefusal.WRONG_BRANCH);
        assertThat(desk.readers.rows).isEmpty();
    }

    @Test
    void unknownBranchIsRefused() {
        desk.callers.enter(Desk.librarianOf(Caller.ALL_BRANCHES));
        var order = Orders.of("ABC-9", "Ким", "Ли");

        assertThat(refused(() -> desk.registry.register(order, NO_KEY)).refusal())
                .isEqualTo(BRANCH_UNKNOWN);
    }

    @Test
    void malformedOrderLeavesNothingBehind() {
        var order =
                new RegisterReader(
                        "NSK-1",
                        "Ким",
                        "Ли",
                        Optional.empty(),
                        LocalDate.of(2000, 1, 1),
                        Optional.of("12"),
                        Optional.empty());

        assertThat(refused(() -> desk.registry.register(order, NO_KEY)).refusal())
                .isEqualTo(PHONE_MALFORMED);
        assertThat(desk.readers.rows).isEmpty();
        assertThat(desk.events).isEmpty();
        assertThat(desk.audit).isEmpty();
    }

    @Test
    void bornTodayAtTheBranchIsNotTheFuture() {
        desk.callers.enter(Desk.librarianOf("VVO-1", "MSK-1"));
        var firstOfMarch = LocalDate.of(2026, 3, 1);

        assertThat(desk.registry.register(bornOn(firstOfMarch, "VVO-1"), NO_KEY).birthDate())
                .isEqualTo(firstOfMarch);
        assertThat(refused(() -> desk.registry.register(bornOn(firstOfMarch, "MSK-1"), NO_KEY)))
                .hasMessage("BIRTH_DATE_IMPOSSIBLE");
    }

    private static RegisterReader bornOn(LocalDate day, String branch) {
        return new RegisterReader(
                branch, "Ким", "Ли", Optional.empty(), day, Optional.empty(), Optional.empty());
    }
}
