package org.kartoteka.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalFilterTest {

    @Test
    void whatWasAskedForStays() {
        assertThat(ArrivalFilter.asked("q=%D0%B0&state=b&code=a&available=true"))
                .isEqualTo("?q=%D0%B0&available=true");
    }

    @Test
    void whatTheLogInHasAddedGoes() {
        assertThat(ArrivalFilter.asked("code=a&state=b&session_state=c&iss=d")).isEmpty();
    }

    @Test
    void namesThatOnlyEndAlikeStay() {
        assertThat(ArrivalFilter.asked("promocode=a&restate=b"))
                .isEqualTo("?promocode=a&restate=b");
    }

    @Test
    void anAddressWithoutAQueryStaysWithout() {
        assertThat(ArrivalFilter.asked(null)).isEmpty();
    }
}
