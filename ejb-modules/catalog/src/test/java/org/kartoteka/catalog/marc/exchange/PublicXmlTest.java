package org.kartoteka.catalog.marc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.exchange.DublinCore.Element;

class PublicXmlTest {

    private static final MarcRecord RECORD =
            new MarcRecord(
                    MarcFormat.RUSMARC,
                    "00000nam0 2200000   450 ",
                    List.of(
                            new ControlField("FMT", "BK"),
                            DataField.of("010", "  ", "a", "978-5-17-087888-8"),
                            DataField.of("101", "0 ", "a", "rus"),
                            DataField.of("200", "1 ", "a", "Анна & <Каренина>", "e", "роман"),
                            DataField.of("210", "  ", "a", "Москва", "c", "Наука", "d", "2019"),
                            DataField.of("225", "1 ", "a", "Классика", "v", "5"),
                            DataField.of("330", "  ", "a", "О семье."),
                            DataField.of("333", "  ", "a", "18+"),
                            DataField.of("606", "  ", "a", "Семья", "x", "История"),
                            DataField.of("610", "0 ", "a", "поезда"),
                            DataField.of("700", " 1", "a", "Толстой", "b", "Л. Н.", "4", "070"),
                            DataField.of("702", " 1", "a", "Апсит", "b", "А. П.", "4", "440"),
                            DataField.of("907", "  ", "a", "20200101", "b", "Иванова"),
                            DataField.of("910", "  ", "b", "77")));

    @Test
    void localFieldsStayInTheHouse() {
        for (var xml : List.of(PublicXml.rusmarc(RECORD, "7"), PublicXml.marc21(RECORD, "7"))) {
            assertThat(xml)
                    .doesNotContain("Иванова")
                    .doesNotContain("tag=\"9")
                    .doesNotContain("FMT")
                    .contains("Анна &amp; &lt;Каренина&gt;");
        }
    }

    @Test
    void aRecordWithoutANumberIsKnownByThatOfItsTitle() {
        assertThat(PublicXml.marc21(RECORD, "7"))
                .contains("<controlfield tag=\"001\">7</controlfield>");
        assertThat(PublicXml.rusmarc(RECORD, "7"))
                .contains("<controlfield tag=\"001\">7</controlfield>");
    }

    @Test
    void theAgeMarkTravelsWithTheRecord() {
        assertThat(PublicXml.marc21(RECORD, "7")).containsPattern("521[^/]*\\s+<[^>]+>18\\+");
        assertThat(PublicXml.dublinCore(RECORD)).contains("<dc:description>18+</dc:description>");
    }

    @Test
    void theElementsOfDublinCoreSayWhatTheRecordSays() {
        assertThat(DublinCore.of(RECORD))
                .containsExactly(
                        new Element("title", "Анна & <Каренина> : роман"),
                        new Element("creator", "Толстой, Л. Н."),
                        new Element("contributor", "Апсит, А. П."),
                        new Element("subject", "Семья — История"),
                        new Element("subject", "поезда"),
                        new Element("description", "О семье."),
                        new Element("description", "18+"),
                        new Element("publisher", "Москва : Наука"),
                        new Element("date", "2019"),
                        new Element("type", "Text"),
                        new Element("identifier", "urn:ISBN:9785170878888"),
                        new Element("language", "rus"),
                        new Element("relation", "Классика ; 5"));
    }
}
