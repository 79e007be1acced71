package org.kartoteka.catalog.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.marc.TestFiles;
import org.kartoteka.kernel.error.RefusedException;

class PlainFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nlr-81-cp1251.iso",
                "urait-1-utf8.iso",
                "istu-150.irbis.txt",
                "loc_general.xml",
                "dnb.xml"
            })
    void whatIsWrittenIsReadBackAsItWas(String file) {
        for (var record : TestFiles.records(TestFiles.bytes(file))) {
            var content = RecordContents.of(record);

            var again = PlainForm.read(PlainForm.write(content), content.dialect());

            assertThat(again).isEqualTo(content);
            assertThat(RecordContents.toMarc(again)).isEqualTo(record);
        }
    }

    @Test
    void aDollarSignInATextIsDoubled() {
        var content = PlainForm.read("010 ## $d$$5$$$a1\n", RecordDialect.RUSMARC);

        assertThat(content.fields().get(0).subfields())
                .extracting(s -> s.code() + "=" + s.value())
                .containsExactly("d=$5$", "a=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20",
                "2001 $aНет индикаторов",
                "200 1 $a",
                "200 1# Нет подполя",
                "200 1# $"
            })
    void aLineThatIsNoFieldIsNamed(String line) {
        assertThatThrownBy(() -> PlainForm.read("001 1\n\n" + line + "\n", RecordDialect.RUSMARC))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> {
                            assertThat(e.refusal()).isEqualTo(CatalogRefusal.RECORD_TEXT_MALFORMED);
                            assertThat(e.arguments()).isEqualTo(List.of(3, line));
                        });
    }
}
