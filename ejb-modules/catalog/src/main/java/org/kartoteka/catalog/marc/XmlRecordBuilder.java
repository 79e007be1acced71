package org.kartoteka.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Builds a record from the elements leader, controlfield, datafield and subfield. */
final class XmlRecordBuilder {

    private final Warnings warnings;
    private final List<MarcField> fields = new ArrayList<>();
    private final List<Subfield> subfields = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String leader;
    private String format = "";
    private String tag = "";
    private char ind1 = ' ';
    private char ind2 = ' ';
    private char code = ' ';

    XmlRecordBuilder(Warnings warnings) {
        this.warnings = warnings;
    }

    static String name(XMLStreamReader reader) {
        String name = reader.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    void start(XMLStreamReader reader) {
        switch (name(reader)) {
            case "record" -> format = attribute(reader, "format", "");
            case "controlfield" -> tag = attribute(reader, "tag", "");
            case "datafield" -> {
                tag = attribute(reader, "tag", "");
                ind1 = indicator(attribute(reader, "ind1", attribute(reader, "i1", " ")));
                ind2 = indicator(attribute(reader, "ind2", attribute(reader, "i2", " ")));
                subfields.clear();
            }
            case "subfield" -> code = code(attribute(reader, "code", ""));
            default -> {
                // other elements are containers or say nothing of the record
            }
        }
        text.setLength(0);
    }

    void text(String characters) {
        text.append(characters);
    }

    void end(String name) throws UnreadableRecordException {
        switch (name) {
            case "leader" -> leader = text.toString();
            case "controlfield" -> control(value());
            case "datafield" -> data();
            case "subfield" -> subfields.add(new Subfield(code, value()));
            default -> {
                // nothing was collected for it
            }
        }
        text.setLength(0);
    }

    MarcRecord record(DialectGuess dialects) throws UnreadableRecordException {
        if (leader == null) {
            leader = "     nam  22     " + (formatOfElement().isPresent() ? "   450 " : "");
            warnings.add(WarningKind.LEADER_REPAIRED);
        }
        String whole = Leader.tolerant(leader);
        List<String> tags = fields.stream().map(MarcField::tag).toList();
        MarcFormat found = formatOfElement().orElseGet(() -> dialects.of(whole, tags, codedData()));
        return RecordParser.record(found, whole, fields);
    }

    /** Asked for only where the element says so itself: marcxchange has an attribute for it. */
    private Optional<MarcFormat> formatOfElement() {
        String upper = format.toUpperCase(java.util.Locale.ROOT);
        if (upper.contains("UNIMARC") || upper.contains("RUSMARC")) {
            return Optional.of(MarcFormat.RUSMARC);
        }
        return upper.replace(" ", "").contains("MARC21")
                ? Optional.of(MarcFormat.MARC21)
                : Optional.empty();
    }

    private Optional<String> codedData() {
        for (MarcField field : fields) {
            if (field.tag().equals("100") && field instanceof DataField data) {
                return data.first('a');
            }
        }
        return Optional.empty();
    }

    private void control(String value) throws UnreadableRecordException {
        if (leader == null && (tag.equals("LDR") || tag.equals("000"))) {
            leader = value;
            return;
        }
        if (FieldRules.mayBeControl(checkedTag())) {
            fields.add(new ControlField(tag, value));
        } else {
            fields.add(new DataField(tag, ' ', ' ', List.of(new Subfield('a', value))));
            warnings.add(WarningKind.SUBFIELD_MARK_MISSING, tag);
        }
    }

    private void data() throws UnreadableRecordException {
        if (subfields.isEmpty()) {
            warnings.add(WarningKind.EMPTY_FIELD_DROPPED, tag);
            return;
        }
        if (FieldRules.mayBeData(checkedTag())) {
            fields.add(new DataField(tag, ind1, ind2, subfields));
        } else {
            fields.add(new ControlField(tag, subfields.get(0).value()));
            warnings.add(WarningKind.SUBFIELD_CODE_BROKEN, tag);
        }
    }

    private String checkedTag() throws UnreadableRecordException {
        if (!FieldRules.isTag(tag)) {
            throw new UnreadableRecordException(
                    UnreadableReason.TAG_BROKEN, TextCleaner.clean(tag));
        }
        return tag;
    }

    private String value() {
        return TextCleaner.clean(text.toString());
    }

    private char code(String attribute) {
        if (attribute.length() == 1 && FieldRules.isCode(attribute.charAt(0))) {
            return attribute.charAt(0);
        }
        warnings.add(WarningKind.SUBFIELD_CODE_BROKEN, tag);
        return '?';
    }

    private static char indicator(String attribute) {
        char c = attribute.isEmpty() ? ' ' : attribute.charAt(0);
        return c < ' ' || c >= 0x7F ? ' ' : c;
    }

    private static String attribute(XMLStreamReader reader, String name, String otherwise) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }
}
