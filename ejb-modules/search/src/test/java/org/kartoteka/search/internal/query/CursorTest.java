package org.kartoteka.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.internal.server.OpenSearchServer;

class CursorTest {

    private static final String ID = "018f6d5e-0000-7000-8000-000000000001";

    @Test
    void aCursorBringsBackTheSortValuesOfTheHit() throws Exception {
        var hit = OpenSearchServer.JSON.readTree("{\"sort\":[12.345678,\"" + ID + "\"]}");

        var values = Cursor.read(Cursor.after(hit), true);

        assertThat(values).isEqualTo(hit.get("sort"));
    }

    @Test
    void aCursorFitsIntoAnAddressAsItIs() throws Exception {
        var hit = OpenSearchServer.JSON.readTree("{\"sort\":[1.5,\"" + ID + "\"]}");

        assertThat(Cursor.after(hit)).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "???",
                "[1.0]",
                "{\"a\":1}",
                "[\"x\",\"018f6d5e-0000-7000-8000-000000000001\"]",
                "[1.0,\"no id\"]",
                "[1.0,{\"a\":1}]",
                "[1.0,"
            })
    void whatIsNotOneOfOursIsRefused(String content) {
        var cursor = encoded(content);

        assertThatThrownBy(() -> Cursor.read(cursor, true))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(SearchRefusal.CURSOR_MALFORMED));
    }

    @Test
    void plainTextIsRefused() {
        assertThatThrownBy(() -> Cursor.read("страница 2", true))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aCursorOfAQuestionWithWordsDoesNotFitOneWithout() {
        var scored = encoded("[1.0,\"" + ID + "\"]");

        assertThatThrownBy(() -> Cursor.read(scored, false)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aCursorAsLongAsABookIsRefused() {
        var endless = encoded("[1.0,\"" + "1".repeat(1000) + "\"]");

        assertThatThrownBy(() -> Cursor.read(endless, true)).isInstanceOf(RefusedException.class);
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }
}
