package org.kartoteka.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.kernel.json.Json;

class InputTest {

    record Body(String copy, LocalDate day, Inner inner) {}

    record Inner(boolean flag) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kopy\":1}|/kopy|FIELD_UNKNOWN",
                "{\"copy\":1}|/copy|FIELD_WRONG_TYPE",
                "{\"day\":\"2026-02-30\"}|/day|FIELD_WRONG_TYPE",
                "{\"inner\":{\"flag\":\"x\"}}|/inner/flag|FIELD_WRONG_TYPE",
                "{\"copy\":|''|JSON_MALFORMED",
                "{} {}|''|JSON_MALFORMED",
            })
    void aFaultInABodyHasItsPlaceAndItsName(String json, String place, InputRefusal refusal) {
        var e =
                catchThrowableOfType(
                        JsonProcessingException.class,
                        () -> Json.MAPPER.readValue(json, Body.class));

        var fault = JsonFaults.of(e).faults().get(0);

        assertThat(fault.field()).isEqualTo(place);
        assertThat(fault.refusal()).isEqualTo(refusal);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var check = new InputCheck();
        check.text("copy", " ", 10);
        check.text("reader", "x".repeat(11), 10);
        check.text("branch", "a\u0007", 10);
        check.required("day", null);

        assertThatThrownBy(check::done)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e ->
                                assertThat(e.faults())
                                        .extracting(f -> f.refusal())
                                        .containsExactly(
                                                InputRefusal.FIELD_MISSING,
                                                InputRefusal.FIELD_TOO_LONG,
                                                InputRefusal.FIELD_CONTROL_CHARACTERS,
                                                InputRefusal.FIELD_MISSING));
    }

    @Test
    void whatIsInOrderIsTrimmed() {
        var check = new InputCheck();

        assertThat(check.text("copy", " 42 ", 10)).isEqualTo("42");
        assertThat(check.optionalText("branch", "  ", 10)).isEmpty();
        check.done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRefusalAndEveryTypeHasItsWords(String language) {
        var keys =
                ResourceBundle.getBundle(InputRefusal.BUNDLE, Locale.forLanguageTag(language))
                        .keySet();

        assertThat(keys)
                .containsAll(
                        Stream.concat(
                                        Arrays.stream(InputRefusal.values()).map(Enum::name),
                                        Arrays.stream(TypeWord.values()).map(TypeWord::key))
                                .toList());
    }
}
