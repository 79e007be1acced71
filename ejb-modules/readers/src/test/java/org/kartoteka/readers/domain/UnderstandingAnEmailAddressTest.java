package org.kartoteka.readers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.readers.Refusals.refused;
import static org.kartoteka.readers.api.ReaderRefusal.EMAIL_MALFORMED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingAnEmailAddressTest {

    @Test
    void domainIsKeptInSmallLettersAndTheLocalPartAsGiven() {
        assertThat(EmailAddress.of(" Anna.Petrova@Mail.RU ").text())
                .isEqualTo("Anna.Petrova@mail.ru");
    }

    @Test
    void spellingsOfOneLetterBoxFoldToOne() {
        assertThat(EmailAddress.of("Anna@Mail.RU").folded())
                .isEqualTo(EmailAddress.of("anna@mail.ru").folded());
        assertThat(EmailAddress.of("anna@Почта.рф").folded())
                .isEqualTo(EmailAddress.of("anna@xn--80a1acny.xn--p1ai").folded());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.cc",
                "anna+library@mail.ru",
                "o'henry@example.com",
                "анна@почта.рф",
                "x_1@sub-domain.example.org"
            })
    void addressesThatExistAreUnderstood(String typed) {
        assertThat(EmailAddress.of(typed).text()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@mail.ru",
                "anna@",
                "anna@localhost",
                "anna@mail..ru",
                "anna@-mail.ru",
                "anna@mail.ru-",
                "anna@10.0.0.1",
                ".anna@mail.ru",
                "anna.@mail.ru",
                "an na@mail.ru",
                "anna@mail.ru\nBcc: x@y.zz",
                "anna@b@mail.ru",
                "anna@ma_il.ru",
                "\"anna\"@mail.ru"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(refused(() -> EmailAddress.of(typed)).refusal()).isEqualTo(EMAIL_MALFORMED);
    }

    @Test
    void localPartHasSixtyFourCharactersAtMost() {
        assertThat(EmailAddress.of("a".repeat(64) + "@mail.ru").text()).startsWith("aaaa");
        assertThat(refused(() -> EmailAddress.of("a".repeat(65) + "@mail.ru")).refusal())
                .isEqualTo(EMAIL_MALFORMED);
    }
}
