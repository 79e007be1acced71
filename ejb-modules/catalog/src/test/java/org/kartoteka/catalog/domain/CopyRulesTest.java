package org.kartoteka.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.api.CopyAct;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.kernel.error.RefusedException;

class CopyRulesTest {

    @ParameterizedTest
    @CsvSource({
        "MOVE, LENDABLE, LENDABLE",
        "MOVE, MISSING, MISSING",
        "LOSE, LENDABLE, MISSING",
        "LOSE, WITHHELD, MISSING",
        "FIND, MISSING, READING_ROOM_ONLY",
        "SEND_TO_REPAIR, READING_ROOM_ONLY, WITHHELD",
        "TAKE_FROM_REPAIR, WITHHELD, READING_ROOM_ONLY",
        "KEEP_IN_READING_ROOM, LENDABLE, READING_ROOM_ONLY",
        "LET_BE_LENT, READING_ROOM_ONLY, LENDABLE",
        "BIND, LENDABLE, WITHHELD",
        "UNBIND, WITHHELD, READING_ROOM_ONLY"
    })
    void anActTurnsTheCopy(CopyAct act, CopyState now, CopyState then) {
        assertThat(CopyRules.after(act, now, Optional.of(CopyState.READING_ROOM_ONLY)))
                .isEqualTo(then);
    }

    @Test
    void whoseFormerUseNobodyKnowsIsLentAgain() {
        assertThat(CopyRules.after(CopyAct.FIND, CopyState.MISSING, Optional.empty()))
                .isEqualTo(CopyState.LENDABLE);
        assertThat(
                        CopyRules.after(
                                CopyAct.FIND, CopyState.MISSING, Optional.of(CopyState.WITHHELD)))
                .isEqualTo(CopyState.LENDABLE);
    }

    @ParameterizedTest
    @EnumSource(CopyAct.class)
    void nothingIsDoneToAWrittenOffCopy(CopyAct act) {
        assertUnfit(act, CopyState.WRITTEN_OFF);
    }

    @ParameterizedTest
    @CsvSource({
        "FIND, LENDABLE",
        "LOSE, MISSING",
        "SEND_TO_REPAIR, WITHHELD",
        "TAKE_FROM_REPAIR, MISSING",
        "LET_BE_LENT, WITHHELD",
        "KEEP_IN_READING_ROOM, READING_ROOM_ONLY",
        "BIND, MISSING"
    })
    void whatMakesNoSenseIsRefused(CopyAct act, CopyState now) {
        assertUnfit(act, now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "540", "540.5", "9999999999.99", "12.500"})
    void aPriceFits(String price) {
        assertThatCode(() -> CopyRules.checkPrice(new BigDecimal(price)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.005", "10000000000"})
    void aPriceDoesNotFit(String price) {
        assertThatThrownBy(() -> CopyRules.checkPrice(new BigDecimal(price)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(StockRefusal.PRICE_MALFORMED));
    }

    private static void assertUnfit(CopyAct act, CopyState now) {
        assertThatThrownBy(() -> CopyRules.after(act, now, Optional.empty()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(StockRefusal.ACT_UNFIT));
    }
}
