package org.kartoteka.readers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartoteka.readers.Orders;
import org.kartoteka.readers.domain.EmailAddress;
import org.kartoteka.readers.domain.PersonalData;
import org.kartoteka.readers.domain.PhoneNumber;

class SealingPersonalDataTest {

    private static final UUID READER = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01930000-0000-7000-8000-000000000002");
    private static final PersonalData FEDOR =
            PersonalData.of(Orders.fedor(), LocalDate.of(2026, 3, 1));

    private final Keyset keyset = Keyset.fresh();
    private final PersonalDataSafe safe = new PersonalDataSafe(keyset);

    SealingPersonalDataTest() throws GeneralSecurityException {}

    @Test
    void sealedPersonOpensAgain() {
        assertThat(safe.open(safe.seal(FEDOR, READER), READER)).isEqualTo(FEDOR);
    }

    @Test
    void personOfWhomLittleIsKnownOpensAgain() {
        var person = PersonalData.of(Orders.of("NSK-1", "Ким", "Ли"), LocalDate.of(2026, 3, 1));

        assertThat(safe.open(safe.seal(person, READER), READER)).isEqualTo(person);
    }

    @Test
    void sealShowsNothing() {
        var sealed = new String(safe.seal(FEDOR, READER), StandardCharsets.UTF_8);

        assertThat(sealed).doesNotContain("Корол").doesNotContain("913").doesNotContain("1991");
    }

    @Test
    void samePersonSealedTwiceLooksDifferent() {
        assertThat(safe.seal(FEDOR, READER)).isNotEqualTo(safe.seal(FEDOR, READER));
    }

    @Test
    void sealMovedToAnotherReaderDoesNotOpen() {
        var sealed = safe.seal(FEDOR, READER);

        assertThatIllegalStateException().isThrownBy(() -> safe.open(sealed, OTHER));
    }

    @Test
    void sealThatWasTouchedDoesNotOpen() {
        var sealed = safe.seal(FEDOR, READER);
        sealed[sealed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> safe.open(sealed, READER));
    }

    @Test
    void afterARotationOldSealsOpenAndNewOnesNeedTheNewKey() throws GeneralSecurityException {
        var before = safe.seal(FEDOR, READER);
        var waiting = new PersonalDataSafe(keyset.withAnotherSealingKey());
        var rotated = new PersonalDataSafe(keyset.withAnotherSealingKey().sealingWithNewestKey());

        assertThat(rotated.open(before, READER)).isEqualTo(FEDOR);
        assertThat(safe.open(waiting.seal(FEDOR, READER), READER)).isEqualTo(FEDOR);
        assertThatIllegalStateException()
                .isThrownBy(() -> safe.open(rotated.seal(FEDOR, READER), READER));
    }

    @Test
    void nodeWithTheAddedKeyOpensWhatThePromotedKeySeals() throws GeneralSecurityException {
        var added = keyset.withAnotherSealingKey();
        var promoted = new PersonalDataSafe(added.sealingWithNewestKey());

        assertThat(new PersonalDataSafe(added).open(promoted.seal(FEDOR, READER), READER))
                .isEqualTo(FEDOR);
    }

    @Test
    void rotationLeavesTheFingerprintsAlone() throws GeneralSecurityException {
        var rotated = new PersonalDataSafe(keyset.withAnotherSealingKey().sealingWithNewestKey());

        assertThat(rotated.fingerprints(FEDOR).person())
                .isEqualTo(safe.fingerprints(FEDOR).person());
    }

    @Test
    void spellingsOfTheSameGiveTheSameFingerprint() {
        assertThat(safe.ofPhone(PhoneNumber.of("8 913 123-45-67")))
                .isEqualTo(safe.ofPhone(PhoneNumber.of("+79131234567")))
                .hasSize(32);
        assertThat(safe.ofEmail(EmailAddress.of("FEDOR.korolev@example.ru")))
                .isEqualTo(safe.fingerprints(FEDOR).email().orElseThrow());
    }

    @Test
    void kindsOfFingerprintsDifferForTheSameText() {
        var phone = PhoneNumber.of("+79131234567");

        assertThat(safe.ofRequest(phone.e164())).isNotEqualTo(safe.ofPhone(phone));
    }

    @Test
    void anotherHousesKeyGivesOtherFingerprints() throws GeneralSecurityException {
        var other = new PersonalDataSafe(Keyset.fresh());

        assertThat(other.fingerprints(FEDOR).person())
                .isNotEqualTo(safe.fingerprints(FEDOR).person());
    }
}
