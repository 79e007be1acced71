package org.kartoteka.protocols.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void namesAndValuesAreDecodedAsUtf8() throws Exception {
        var arguments = Arguments.of("query=%D0%BC%D0%B8%D1%80+a&x-y=");

        assertThat(arguments.names()).containsExactly("query", "x-y");
        assertThat(arguments.value("query")).contains("мир a");
        assertThat(arguments.value("x-y")).contains("");
        assertThat(arguments.value("z")).isEmpty();
    }

    @Test
    void whatIsRepeatedIsNamed() throws Exception {
        assertThat(Arguments.of("a=1&b=2&a=3").repeated()).containsExactly("a");
    }

    @Test
    void emptyPairsAreNothing() throws Exception {
        assertThat(Arguments.of("&&a=1&").names()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "%=1"})
    void aBrokenEncodingIsRefused(String text) {
        assertFault(text, BadArgumentsException.Fault.NOT_A_FORM);
    }

    @Test
    void tooMuchIsRefused() {
        assertFault("a=" + "x".repeat(Arguments.LONGEST), BadArgumentsException.Fault.TOO_LONG);
    }

    private static void assertFault(String text, BadArgumentsException.Fault fault) {
        assertThatThrownBy(() -> Arguments.of(text))
                .isInstanceOfSatisfying(
                        BadArgumentsException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
