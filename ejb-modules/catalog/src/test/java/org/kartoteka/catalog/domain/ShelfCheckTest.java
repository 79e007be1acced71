package org.kartoteka.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ScanVerdict;

class ShelfCheckTest {

    private static final ShelfCheck SHELF = new ShelfCheck("NSK-1", "63", "84");

    @ParameterizedTest
    @CsvSource({
        "NSK-1, 63.3, LENDABLE, false, IN_PLACE",
        "NSK-1, 84(2)1, READING_ROOM_ONLY, false, IN_PLACE",
        "NSK-1, 85, LENDABLE, false, MISPLACED",
        "NSK-1, 22.1, WITHHELD, false, MISPLACED",
        "NSK-1, , LENDABLE, false, MISPLACED",
        "NSK-1, 63.3, MISSING, false, WAS_MISSING",
        "NSK-1, 63.3, LENDABLE, true, ON_LOAN",
        "NSK-1, 63.3, WRITTEN_OFF, false, WRITTEN_OFF",
        "NSK-2, 63.3, LENDABLE, false, FOREIGN",
        "NSK-2, 63.3, LENDABLE, true, FOREIGN"
    })
    void whatIsFoundHereMeansSomething(
            String branch, String mark, CopyState state, boolean out, ScanVerdict verdict) {
        var copy =
                new CopyView(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "NSK",
                        branch,
                        "1",
                        Optional.empty(),
                        Optional.ofNullable(mark),
                        Optional.empty(),
                        state);

        assertThat(SHELF.verdict(copy, out)).isEqualTo(verdict);
    }
}
