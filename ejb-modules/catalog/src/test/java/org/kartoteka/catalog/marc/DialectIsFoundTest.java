package org.kartoteka.catalog.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialectIsFoundTest {

    private static final String RUSMARC_LEADER = "00000nam0 2200000   450 ";
    private static final String MARC21_LEADER = "00000nam a2200000 a 4500";
    private static final Optional<String> CODED = Optional.of("20200101d2019    m  y0rusy50");

    private final DialectGuess guess = new DialectGuess(Optional.empty());

    @Test
    void theLeaderTellsWhereTheFieldsDoNot() {
        assertThat(of(RUSMARC_LEADER, "001")).isEqualTo(MarcFormat.RUSMARC);
        assertThat(of(MARC21_LEADER, "001")).isEqualTo(MarcFormat.MARC21);
    }

    @Test
    void rusmarcFieldsWinOverAMarc21Leader() {
        assertThat(of(MARC21_LEADER, "001", "200", "210", "700")).isEqualTo(MarcFormat.RUSMARC);
        assertThat(guess.of(MARC21_LEADER, List.of("100"), CODED)).isEqualTo(MarcFormat.RUSMARC);
    }

    @Test
    void marc21FieldsWinOverARusmarcLeader() {
        assertThat(of(RUSMARC_LEADER, "001", "008", "245", "260")).isEqualTo(MarcFormat.MARC21);
    }

    @Test
    void theFormatNamedInTheXmlWins() {
        String xml =
                "<collection xmlns=\"http://www.loc.gov/MARC21/slim\"><record format=\"UNIMARC\">"
                        + "<leader>00000nam a2200000 a 4500</leader>"
                        + "<controlfield tag=\"001\">1</controlfield></record></collection>";

        assertThat(
                        TestFiles.records(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .get(0)
                                .format())
                .isEqualTo(MarcFormat.RUSMARC);
    }

    @Test
    void theCallerMayKnowBetter() {
        byte[] file = TestFiles.iso(TestFiles.book("Заглавие"));

        MarcRecord record =
                TestFiles.records(
                                TestFiles.read(
                                        file, ReadingHints.none().withFormat(MarcFormat.MARC21)))
                        .get(0);

        assertThat(record.format()).isEqualTo(MarcFormat.MARC21);
    }

    private MarcFormat of(String leader, String... tags) {
        return guess.of(leader, List.of(tags), Optional.empty());
    }
}
