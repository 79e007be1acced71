package org.kartoteka.catalog.marc;

/**
 * Writes one record element: MARCXML ({@code MARC21/slim}) for MARC 21, marcxchange (ISO 25577)
 * with its format named for RUSMARC.
 */
public final class RecordXml {

    private static final String MARC21 = "<record xmlns=\"http://www.loc.gov/MARC21/slim\">";
    private static final String RUSMARC =
            "<record xmlns=\"info:lc/xmlns/marcxchange-v2\" format=\"RUSMARC\" type=\"Bibliographic\">";

    private RecordXml() {}

    /** The element of a record; its namespace is declared on it. */
    public static String element(MarcRecord given) {
        MarcRecord record = EncodingDeclaration.asUnicode(given);
        StringBuilder xml = new StringBuilder(4096);
        xml.append(record.format() == MarcFormat.MARC21 ? MARC21 : RUSMARC).append("\n  <leader>");
        escape(record.leader(), xml);
        xml.append("</leader>\n");
        for (MarcField field : record.fields()) {
            if (field instanceof ControlField control) {
                xml.append("  <controlfield tag=\"").append(control.tag()).append("\">");
                escape(control.data(), xml);
                xml.append("</controlfield>\n");
            } else if (field instanceof DataField data) {
                data(data, xml);
            }
        }
        return xml.append("</record>\n").toString();
    }

    private static void data(DataField field, StringBuilder xml) {
        xml.append("  <datafield tag=\"").append(field.tag()).append("\" ind1=\"");
        escape(String.valueOf(field.ind1()), xml);
        xml.append("\" ind2=\"");
        escape(String.valueOf(field.ind2()), xml);
        xml.append("\">\n");
        for (Subfield subfield : field.subfields()) {
            xml.append("    <subfield code=\"");
            escape(String.valueOf(subfield.code()), xml);
            xml.append("\">");
            escape(subfield.value(), xml);
            xml.append("</subfield>\n");
        }
        xml.append("  </datafield>\n");
    }

    /** Appends a text as XML carries it; values of records hold nothing that XML cannot carry. */
    public static void escape(String text, StringBuilder xml) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (c >= 0x7F && c <= 0x9F || c == 0x2028) {
                        xml.append("&#").append((int) c).append(';');
                    } else {
                        xml.append(c);
                    }
                }
            }
        }
    }
}
