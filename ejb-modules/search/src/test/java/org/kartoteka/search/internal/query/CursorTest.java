package org.kartoteka.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.search.api.HitOrder;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.internal.server.OpenSearchServer;

class CursorTest {

    private static final String ID = "018f6d5e-0000-7000-8000-000000000001";
    private static final List<Sorting.Key> SCORED = Sorting.keys(HitOrder.RELEVANCE, true);
    private static final List<Sorting.Key> PLAIN = Sorting.keys(HitOrder.RELEVANCE, false);

    @Test
    void aCursorBringsBackTheSortValuesOfTheHitAndThePlan() throws Exception {
        var hit = hit("[12.3125,4,2015,'" + ID + "']");
        var plan = Plan.spelled(Map.of("тлстой", List.of("толстой", "толстый")));

        var cursor = Cursor.read(Cursor.after(hit, plan), SCORED);

        assertThat(cursor.after()).isEqualTo(hit.get("sort"));
        assertThat(cursor.plan()).isEqualTo(plan);
    }

    @Test
    void theFirstPlanTakesNoRoom() throws Exception {
        var cursor = Cursor.after(hit("['" + ID + "']"), Plan.FIRST);

        assertThat(cursor.length()).isLessThan(80);
        assertThat(Cursor.read(cursor, PLAIN).plan()).isEqualTo(Plan.FIRST);
    }

    @Test
    void aCursorFitsIntoAnAddressAsItIs() throws Exception {
        var cursor = Cursor.after(hit("[1.5,4,2015,'" + ID + "']"), Plan.FIRST);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aTitleWithoutAnAuthorHasItsPlaceInTheOrderOfAuthors() throws Exception {
        var keys = Sorting.keys(HitOrder.AUTHOR, true);
        var hit = hit("[null,'мы','" + ID + "']");

        assertThat(Cursor.read(Cursor.after(hit, Plan.FIRST), keys).after())
                .isEqualTo(hit.get("sort"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "???",
                "[1.0]",
                "{'after':{'a':1}}",
                "{'after':['x',1,2,'018f6d5e-0000-7000-8000-000000000001']}",
                "{'after':[1.0,1,2,'no id']}",
                "{'after':[1.0,1,2,{'a':1}]}",
                "{'after':[1.0,1,2,'018f6d5e-0000-7000-8000-000000000001'],'step':'RANDOM'}",
                "{'after':[1.0,"
            })
    void whatIsNotOneOfOursIsRefused(String content) {
        var cursor = encoded(content.replace('\'', '"'));

        assertThatThrownBy(() -> Cursor.read(cursor, SCORED))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(SearchRefusal.CURSOR_MALFORMED));
    }

    @Test
    void plainTextIsRefused() {
        assertThatThrownBy(() -> Cursor.read("страница 2", SCORED))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aCursorOfOneOrderDoesNotFitAnother() throws Exception {
        var scored = Cursor.after(hit("[1.0,2,2015,'" + ID + "']"), Plan.FIRST);

        assertThatThrownBy(() -> Cursor.read(scored, PLAIN)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aCursorAsLongAsABookIsRefused() {
        var endless = encoded("{\"after\":[\"" + "1".repeat(5000) + "\"]}");

        assertThatThrownBy(() -> Cursor.read(endless, PLAIN)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aCursorThatSomebodyHasFilledWithWordsIsRefused() throws Exception {
        var many = Plan.spelled(Map.of("а", List.of("б", "в", "г", "д")));
        var cursor = Cursor.after(hit("['" + ID + "']"), many);

        assertThatThrownBy(() -> Cursor.read(cursor, PLAIN)).isInstanceOf(RefusedException.class);
    }

    private static JsonNode hit(String sort) throws Exception {
        return OpenSearchServer.JSON.readTree("{\"sort\":" + sort.replace('\'', '"') + "}");
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }
}
