package org.kartoteka.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.domain.ImportProblem;

/** Every reason has its words in both languages, and no words are left over. */
class RefusalMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRefusalHasItsWords(String language) {
        assertThat(keys("org.kartoteka.catalog.messages", language))
                .containsExactlyInAnyOrderElementsOf(names(CatalogRefusal.values()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRefusalOfTheGuardAndWhatItPrintsHaveTheirWords(String language) {
        var kinds = names(ListKind.values()).map("kind."::concat);

        assertThat(keys("org.kartoteka.catalog.restricted", language))
                .containsAll(names(RestrictedRefusal.values()).toList())
                .containsExactlyInAnyOrderElementsOf(keys("org.kartoteka.catalog.restricted", ""));
        assertThat(keys("org.kartoteka.catalog.guard", language))
                .containsAll(kinds.toList())
                .containsExactlyInAnyOrderElementsOf(keys("org.kartoteka.catalog.guard", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRuleOfARecordHasItsWords(String language) {
        assertThat(keys("org.kartoteka.catalog.rules", language))
                .containsExactlyInAnyOrderElementsOf(names(RecordRule.values()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRuleOfASelectionAndEveryColumnHaveTheirWords(String language) {
        assertThat(keys("org.kartoteka.catalog.selections", language))
                .containsExactlyInAnyOrderElementsOf(names(SelectionRule.values()).toList());
        assertThat(keys("org.kartoteka.catalog.exports", language))
                .containsExactlyInAnyOrderElementsOf(
                        names(ExportColumn.values()).map("column."::concat).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRefusalOfTheStockAndWhatItNamesHaveTheirWords(String language) {
        var acts = names(CopyAct.values()).map("act."::concat);
        var states = names(CopyState.values()).map("state."::concat);

        assertThat(keys("org.kartoteka.catalog.stock", language))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(names(StockRefusal.values()), acts, states)
                                .flatMap(words -> words)
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyReasonAndStateOfAnActHasItsWords(String language) {
        assertThat(keys("org.kartoteka.catalog.acts", language))
                .containsAll(names(WriteOffReason.values()).map("reason."::concat).toList())
                .containsAll(names(WriteOffState.values()).map("state."::concat).toList())
                .containsExactlyInAnyOrderElementsOf(keys("org.kartoteka.catalog.acts", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRefusalOfTheAuthorityFileHasItsWords(String language) {
        assertThat(keys("org.kartoteka.catalog.authorities", language))
                .containsExactlyInAnyOrderElementsOf(names(AuthorityRefusal.values()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRefusalOfOtherCataloguesHasItsWords(String language) {
        assertThat(keys("org.kartoteka.catalog.outside", language))
                .containsExactlyInAnyOrderElementsOf(names(OutsideRefusal.values()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyProblemOfAnImportHasItsWords(String language) {
        var failures = Stream.of("FILE_GONE", "IMPORT_BROKEN");

        assertThat(keys(ImportProblem.BUNDLE, language))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(names(ImportProblem.values()), failures).toList());
    }

    private static Set<String> keys(String bundle, String language) {
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        var found = ResourceBundle.getBundle(bundle, Locale.forLanguageTag(language), control);
        assertThat(found.getLocale().getLanguage()).isEqualTo(language);
        return found.keySet().stream()
                .filter(key -> !found.getString(key).isBlank())
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name);
    }
}
