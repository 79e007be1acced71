package org.kartoteka.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of(1, 2), 2, String::valueOf).next()).isEmpty();
        assertThat(Page.of(List.<Integer>of(), 2, String::valueOf).items()).isEmpty();
    }

    @Test
    void oneMoreThanAskedForMeansAnotherPageAfterTheLastShown() {
        var page = Page.of(List.of(1, 2, 3), 2, String::valueOf);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).contains("2");
        assertThat(page.map(i -> i * 10).items()).containsExactly(10, 20);
    }
}
