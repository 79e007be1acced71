package org.kartoteka.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    @Test
    void aListIsRead() {
        var claims = new Claims(Map.of("branches", List.of("MSK-1", "MSK-2")));

        assertThat(claims.list("branches")).containsExactlyInAnyOrder("MSK-1", "MSK-2");
    }

    @Test
    void aSingleValueIsAListOfOne() {
        assertThat(new Claims(Map.of("branches", "*")).list("branches")).containsExactly("*");
    }

    @Test
    void jsonStringsLoseTheirQuotes() {
        var claims = new Claims(Map.of("branches", List.of("\"NSK-1\""), "reader_card", "\"29\""));

        assertThat(claims.list("branches")).containsExactly("NSK-1");
        assertThat(claims.single("reader_card")).contains("29");
    }

    @Test
    void whatIsNotThereIsEmpty() {
        var claims = new Claims(Map.of("reader_card", " "));

        assertThat(claims.list("branches")).isEmpty();
        assertThat(claims.single("reader_card")).isEmpty();
        assertThat(claims.single("other")).isEmpty();
    }
}
