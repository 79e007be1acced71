package org.kartoteka.catalog.marc.exchange;

import java.util.ArrayList;
import java.util.List;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.RecordXml;

/**
 * The XML of a record as everybody may have it: without the local fields, because inventory numbers
 * and the names of cataloguers are nobody else's business, and because no schema knows them.
 */
public final class PublicXml {

    private static final String NUMBER = "001";
    private static final String LENGTHS_OF_ENTRIES = "4500";

    private PublicXml() {}

    /**
     * The record in MARC 21.
     *
     * @param number what it is known by (001) if it has no number of its own
     */
    public static String marc21(MarcRecord record, String number) {
        var there = DialectConversion.to(MarcFormat.MARC21, record);
        var leader = there.leader().substring(0, 20) + LENGTHS_OF_ENTRIES;
        return RecordXml.element(
                new MarcRecord(MarcFormat.MARC21, leader, shared(there.fields(), number)));
    }

    /** The record in RUSMARC; {@code number} as above. */
    public static String rusmarc(MarcRecord record, String number) {
        var there = DialectConversion.to(MarcFormat.RUSMARC, record);
        return RecordXml.element(there.withFields(shared(there.fields(), number)));
    }

    /** Elements of Dublin Core with the prefix {@code dc}. */
    public static String dublinCore(MarcRecord record) {
        var xml = new StringBuilder(1024);
        for (var element : DublinCore.of(record)) {
            xml.append("<dc:").append(element.name()).append('>');
            RecordXml.escape(element.value(), xml);
            xml.append("</dc:").append(element.name()).append(">\n");
        }
        return xml.toString();
    }

    private static List<MarcField> shared(List<MarcField> fields, String number) {
        var shared = new ArrayList<>(fields.stream().filter(PublicXml::isShared).toList());
        if (shared.stream().noneMatch(field -> field.tag().equals(NUMBER))) {
            shared.add(0, new ControlField(NUMBER, number));
        }
        return shared;
    }

    /** Tags of digits that do not begin with 9; a control field is one of 001 to 009. */
    private static boolean isShared(MarcField field) {
        var tag = field.tag();
        boolean digits = tag.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits
                && tag.charAt(0) != '9'
                && (field instanceof DataField || tag.startsWith("00"));
    }
}
