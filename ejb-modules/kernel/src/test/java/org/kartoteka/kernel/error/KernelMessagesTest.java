package org.kartoteka.kernel.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.kernel.idempotency.IdempotencyRefusal;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.sql.DatabaseRefusal;

class KernelMessagesTest {

    private static final List<? extends Refusal> REFUSALS =
            Stream.<Refusal[]>of(
                            AccessRefusal.values(),
                            IdempotencyRefusal.values(),
                            PageRefusal.values(),
                            DatabaseRefusal.values())
                    .flatMap(Stream::of)
                    .toList();

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyRefusalHasItsMessageAndNoMessageIsLeftOver(String language) {
        var keys =
                ResourceBundle.getBundle(
                                "org.kartoteka.kernel.messages", Locale.forLanguageTag(language))
                        .keySet();

        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(REFUSALS.stream().map(Refusal::name).toList());
    }

    @Test
    void theNameOfAProblemIsTheNameOfItsRefusal() {
        assertThat(AccessRefusal.WRONG_BRANCH.slug()).isEqualTo("wrong-branch");
    }
}
