package org.kartoteka.readers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.readers.Refusals.refused;
import static org.kartoteka.readers.api.ReaderRefusal.PHONE_MALFORMED;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingAPhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+79131234567",
                "+7 913 123-45-67",
                "8 (913) 123-45-67",
                "89131234567",
                "7 913 123 45 67",
                "913 123-45-67",
                "8\u00a0913\u2011123\u201345.67"
            })
    void usualRussianSpellingsAreOneNumber(String typed) {
        assertThat(PhoneNumber.of(typed).e164()).isEqualTo("+79131234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49 30 901820", "+375 (29) 123-45-67", "+1 212 555 0100"})
    void foreignNumberNeedsItsPlusAndKeepsItsDigits(String typed) {
        assertThat(PhoneNumber.of(typed).e164()).isEqualTo("+" + typed.replaceAll("[^0-9]", ""));
        assertThat(refused(() -> PhoneNumber.of(typed.substring(1))).refusal())
                .isEqualTo(PHONE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12-34-56",
                "+7 913 123-45-6",
                "+7 913 123-45-678",
                "8 113 123-45-67",
                "+0 123 4567",
                "+123456",
                "+1234567890123456",
                "８９１３１２３４５６７",
                "8 913 123-45-67 доб. 2",
                "+7\n9131234567"
            })
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(refused(() -> PhoneNumber.of(typed)).refusal()).isEqualTo(PHONE_MALFORMED);
    }
}
