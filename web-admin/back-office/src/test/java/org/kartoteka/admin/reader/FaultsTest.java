package org.kartoteka.admin.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.readers.api.ReaderRefusal;

class FaultsTest {

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE_IMPOSSIBLE, birthDate",
        "PHONE_MALFORMED, phone",
        "EMAIL_MALFORMED, email",
        "CARD_NUMBER_MALFORMED, card"
    })
    void aRefusalStandsBesideItsField(ReaderRefusal reason, String field) {
        assertThat(Faults.field(new RefusedException(reason), "find")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"0, surname", "1, name", "2, patronymic"})
    void aMalformedNameStandsBesideThePartThatIsMeant(int part, String field) {
        var refused = new RefusedException(ReaderRefusal.NAME_MALFORMED, part);

        assertThat(Faults.field(refused, "register")).isEqualTo(field);
    }

    @Test
    void aRefusalOfTheWholeStandsAtTheButton() {
        var known = new RefusedException(ReaderRefusal.READER_ALREADY_REGISTERED, "2910000000017");

        assertThat(Faults.field(known, "register")).isEqualTo("register");
        assertThat(Faults.field(new RefusedException(AccessRefusal.WRONG_ROLE), "find"))
                .isEqualTo("find");
    }
}
