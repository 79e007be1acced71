package org.kartoteka.search.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    821.161.1-3        | fiction
                    517(075.8)         | mathematics,textbook
                    004.8              | computing
                    159.923            | psychology
                    669.71:613         | technology,medicine
                    94(420)(092)       | history
                    656.13.08(075.8)   | technology,textbook
                    794.1(082)         | sport
                    """)
    void theUniversalClassificationTellsTheGenre(String udc, String genres) {
        assertThat(Genres.of(ATitle.called("Мы").udc(udc).view()))
                .containsExactlyInAnyOrder(genres.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    84(2Рос=Рус)6      | fiction
                    Ш6(2=Р)7           | fiction
                    Т3(4Фр)5           | history
                    У261я43            | economics
                    65.052я73          | economics,textbook
                    32.813             | computing
                    88.37; Ю937        | psychology
                    22.130             | mathematics
                    """)
    void bothKindsOfTheRussianClassificationTellTheGenre(String bbk, String genres) {
        assertThat(Genres.of(ATitle.called("Мы").bbk(bbk).view()))
                .containsExactlyInAnyOrder(genres.split(","));
    }

    @Test
    void theFormsOfHeadingsTellTheGenre() {
        assertThat(Genres.of(ATitle.called("Jack").about("Counting — Juvenile fiction.").view()))
                .isEqualTo(List.of("fiction", "children"));
        assertThat(Genres.of(ATitle.called("Time").about("Time travel — Fiction").view()))
                .isEqualTo(List.of("fiction"));
        assertThat(Genres.of(ATitle.called("Гунны").about("Западная Европа (х. л.)").view()))
                .isEqualTo(List.of("fiction"));
    }

    @Test
    void aTitleWithoutAClassHasNone() {
        assertThat(Genres.of(ATitle.called("Мы").about("Вертолёты").view())).isEmpty();
    }
}
