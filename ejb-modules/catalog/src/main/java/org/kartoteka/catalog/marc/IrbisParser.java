package org.kartoteka.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Understands one record of the IRBIS text form: lines of {@code #tag: value}. */
final class IrbisParser implements RecordParser {

    private final EncodingGuess encodings;

    IrbisParser(EncodingGuess encodings) {
        this.encodings = encodings;
    }

    @Override
    public Parsed parse(byte[] bytes, Warnings warnings) throws UnreadableRecordException {
        RecordEncoding encoding =
                encodings.of(bytes, 0, bytes.length, Optional.empty(), MarcFormat.RUSMARC);
        String text = new FieldText(encoding, warnings).decodeLines(bytes, 0, bytes.length);
        List<IrbisField> fields = new ArrayList<>();
        text.lines().forEach(line -> line(line, fields, warnings));
        if (fields.isEmpty()) {
            throw new UnreadableRecordException(
                    text.isBlank() || text.strip().startsWith("*")
                            ? UnreadableReason.NO_FIELDS
                            : UnreadableReason.NOT_A_RECORD);
        }
        return new Parsed(IrbisConversion.toRusmarc(fields), encoding);
    }

    private static void line(String line, List<IrbisField> fields, Warnings warnings) {
        Optional<IrbisField> field = IrbisField.parse(line);
        if (field.isPresent()) {
            fields.add(field.get());
        } else if (!fields.isEmpty() && !line.isBlank() && !line.startsWith("*****")) {
            IrbisField last = fields.remove(fields.size() - 1);
            fields.add(last.joined(line));
            warnings.add(WarningKind.LINE_JOINED, Integer.toString(last.tag()));
        }
    }
}
