package org.kartoteka.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.kernel.error.RefusedException;

class NetworkRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"NSK", "NSK-1", "A1", "ABCDEFGH-1234567"})
    void wellFormedCodesPass(String code) {
        assertThatCode(() -> NetworkRules.check(new Library(code, "ЦБС", "siberia")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "nsk", "НСК", "NSK 1", "NSK_1", "ABCDEFGH-12345678", "NSK\n"})
    void otherCodesAreMalformed(String code) {
        refused(
                () -> NetworkRules.check(new Library(code, "ЦБС", "siberia")),
                CatalogRefusal.CODE_MALFORMED);
    }

    @Test
    void aNameNeedsVisibleCharactersAndHasALimit() {
        for (var name : new String[] {"", "  ", "ЦБС\u0007", "я".repeat(201)}) {
            refused(
                    () -> NetworkRules.check(new Library("NSK", name, "siberia")),
                    CatalogRefusal.NAME_MALFORMED);
        }
    }

    @Test
    void anAddressMayBeEmptyButNotEndless() {
        assertThatCode(() -> NetworkRules.check(branch("", "siberia"))).doesNotThrowAnyException();
        refused(
                () -> NetworkRules.check(branch("я".repeat(501), "siberia")),
                CatalogRefusal.ADDRESS_MALFORMED);
    }

    @Test
    void thereAreThreeRegions() {
        refused(() -> NetworkRules.check(branch("", "ural")), CatalogRefusal.REGION_UNKNOWN);
    }

    private static Branch branch(String address, String region) {
        return new Branch("NSK-1", "NSK", "Филиал", address, ZoneId.of("Asia/Novosibirsk"), region);
    }

    private static void refused(Runnable act, CatalogRefusal why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.refusal()).isEqualTo(why));
    }
}
