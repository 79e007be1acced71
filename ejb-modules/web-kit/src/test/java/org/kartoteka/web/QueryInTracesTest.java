package org.kartoteka.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryInTracesTest {

    @Test
    void namesStayAndValuesGo() {
        assertThat(QueryInTraces.withoutValues("reader=2000000000015&branch=NSK-1&open"))
                .isEqualTo("reader=REDACTED&branch=REDACTED&open");
    }

    @Test
    void aValueWithAnEqualsSignGoesAsAWhole() {
        assertThat(QueryInTraces.withoutValues("cursor=abc==&phone=%2B7913"))
                .isEqualTo("cursor=REDACTED&phone=REDACTED");
    }
}
