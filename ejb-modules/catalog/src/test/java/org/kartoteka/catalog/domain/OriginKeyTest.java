package org.kartoteka.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.BibliographicView;

class OriginKeyTest {

    private static final DataField TITLE = DataField.of("200", "1 ", "a", "Ёжик");

    @Test
    void theControlNumberNamesTheRecord() {
        assertThat(key(new ControlField("001", " RU\\NLR\\bibl\\5996 "), TITLE))
                .isEqualTo("id:RU\\NLR\\bibl\\5996");
    }

    @Test
    void anIrbisRecordIsNamedByItsDocumentCode() {
        assertThat(
                        key(
                                DataField.of("920", "  ", "*", "PAZK"),
                                DataField.of("903", "  ", "*", "551.21-658726400"),
                                TITLE))
                .isEqualTo("id:551.21-658726400");
    }

    @Test
    void theLocalField903OfOtherSystemsNamesNothing() {
        assertThat(key(DataField.of("903", "  ", "a", "551"), TITLE)).startsWith("sha:");
    }

    @Test
    void withoutNumberTheDescriptionNamesIt() {
        var year = DataField.of("210", "  ", "d", "1997");

        assertThat(key(TITLE, year)).isEqualTo(key(year, TITLE)).isNotEqualTo(key(TITLE));
    }

    @Test
    void anEndlessNumberIsKeptShort() {
        var key = key(new ControlField("001", "7".repeat(5000)), TITLE);

        assertThat(key).startsWith("id:sha:").hasSizeLessThan(100);
    }

    private static String key(MarcField... fields) {
        var record =
                new MarcRecord(MarcFormat.RUSMARC, "00000nam0 2200000 i 450 ", List.of(fields));
        return OriginKey.of(BibliographicView.of(record));
    }
}
