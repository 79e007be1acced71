package org.kartoteka.circulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.PageRefusal;

class LoanCursorTest {

    @Test
    void readsWhatItWrote() {
        var cursor = new LoanCursor(LocalDate.of(2026, 12, 7), UUID.randomUUID());

        assertThat(LoanCursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "_", "2026-12-07", "2026-12-07_", "2026-02-30_0-0-0-0-0", "' or 1=1"})
    void refusesWhatIsNoCursor(String text) {
        assertThatThrownBy(() -> LoanCursor.parse(text))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(PageRefusal.CURSOR_MALFORMED));
    }
}
