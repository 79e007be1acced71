package org.kartoteka.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

    @Test
    void everythingIsMeasuredUnlessSaidOtherwise() {
        var options = BenchOptions.parse(List.of("--home", "/somewhere"));

        assertThat(options.parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(options.titles()).isEqualTo(100_000);
        assertThat(options.running()).isFalse();
        assertThat(options.keep()).isFalse();
    }

    @Test
    void partsAndNumbersMayBeChosen() {
        var words = List.of("desk", "search", "--titles", "5000", "--running", "--seconds", "3");

        var options = BenchOptions.parse(words);

        assertThat(options.parts()).containsExactlyInAnyOrder(Part.DESK, Part.SEARCH);
        assertThat(options.titles()).isEqualTo(5000);
        assertThat(options.seconds()).isEqualTo(3);
        assertThat(options.running()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tea", "--titles", "--titles=5", "--titles many", "--titles 0", "--hot 1"})
    void whatIsNotUnderstoodIsNamed(String line) {
        assertThatThrownBy(() -> BenchOptions.parse(List.of(line.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(line.split(" ")[0]);
    }
}
