package org.kartoteka.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.domain.CopyPlaces.Place;

class CopyPlacesTest {

    private static final List<Branch> BRANCHES =
            List.of(branch("NSK-1", "Центральная"), branch("NSK-2", "Филиал имени Чёрного"));

    @ParameterizedTest
    @ValueSource(
            strings = {"NSK-2", "nsk-2", " 2 ", "Филиал имени Чёрного", "филиал  ИМЕНИ черного"})
    void aBranchIsKnownByItsCodeAndItsName(String place) {
        assertThat(places(Map.of(), Optional.empty()).find(List.of(place)))
                .contains(new Place("NSK-2", true));
    }

    @Test
    void theLibrarysOwnNamesCountToo() {
        assertThat(places(Map.of("КХ", "NSK-2"), Optional.empty()).find(List.of("кх")))
                .contains(new Place("NSK-2", true));
    }

    @Test
    void anAliasOfNoBranchCountsForNothing() {
        assertThat(places(Map.of("КХ", "OMSK-1"), Optional.empty()).find(List.of("кх")))
                .contains(new Place("NSK-1", false));
    }

    @Test
    void thePlaceThatIsUnderstoodDecides() {
        assertThat(places(Map.of(), Optional.empty()).find(List.of("ЧЗ", "NSK-2")))
                .contains(new Place("NSK-2", true));
    }

    @Test
    void whatIsNotUnderstoodGoesWhereTheImportSays() {
        assertThat(places(Map.of(), Optional.of("NSK-2")).find(List.of("ЧЗ")))
                .contains(new Place("NSK-2", false));
    }

    @Test
    void otherwiseToTheFirstBranch() {
        assertThat(places(Map.of(), Optional.empty()).find(List.of()))
                .contains(new Place("NSK-1", false));
    }

    @Test
    void aLibraryWithoutBranchesHasNoPlace() {
        var places = new CopyPlaces(List.of(), Map.of(), Optional.empty());

        assertThat(places.find(List.of("NSK-1"))).isEmpty();
    }

    private static CopyPlaces places(Map<String, String> aliases, Optional<String> chosen) {
        return new CopyPlaces(BRANCHES, aliases, chosen);
    }

    private static Branch branch(String code, String name) {
        return new Branch(code, "NSK", name, "", ZoneId.of("Asia/Novosibirsk"), "siberia");
    }
}
