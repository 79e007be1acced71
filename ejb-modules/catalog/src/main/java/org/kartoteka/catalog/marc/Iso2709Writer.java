package org.kartoteka.catalog.marc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes ISO 2709 with UTF-8 values; all lengths are in bytes. */
final class Iso2709Writer {

    private static final int LONGEST_RECORD = 99_999;
    private static final int LONGEST_FIELD = 9_999;

    private Iso2709Writer() {}

    static RecordOutput.Encoded encode(MarcRecord given) {
        MarcRecord record = EncodingDeclaration.asUnicode(given);
        ByteArrayOutputStream data = new ByteArrayOutputStream(2048);
        StringBuilder directory = new StringBuilder(record.fields().size() * 12 + 1);
        for (MarcField field : record.fields()) {
            int start = data.size();
            data.writeBytes(text(field).getBytes(StandardCharsets.UTF_8));
            int length = data.size() - start;
            if (length > LONGEST_FIELD) {
                return refusal(
                        UnwritableReason.FIELD_TOO_LONG_FOR_ISO2709,
                        field.tag(),
                        Integer.toString(length));
            }
            directory.append(field.tag());
            digits(length, 4, directory);
            digits(start, 5, directory);
        }
        int base = Leader.LENGTH + directory.length() + 1;
        int total = base + data.size() + 1;
        if (total > LONGEST_RECORD) {
            return refusal(UnwritableReason.RECORD_TOO_LONG_FOR_ISO2709, Integer.toString(total));
        }
        return new RecordOutput.Encoded.Bytes(join(record, directory, data, base, total));
    }

    private static byte[] join(
            MarcRecord record,
            StringBuilder directory,
            ByteArrayOutputStream data,
            int base,
            int total) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(total);
        String head = Leader.withLengths(record.leader(), total, base) + directory;
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.write(Iso2709Parser.FIELD_END);
        bytes.writeBytes(data.toByteArray());
        bytes.write(Iso2709Parser.RECORD_END);
        return bytes.toByteArray();
    }

    private static String text(MarcField field) {
        StringBuilder text = new StringBuilder(64);
        if (field instanceof ControlField control) {
            text.append(control.data());
        } else if (field instanceof DataField data) {
            text.append(data.ind1()).append(data.ind2());
            for (Subfield subfield : data.subfields()) {
                text.append((char) Iso2709Parser.SUBFIELD)
                        .append(subfield.code())
                        .append(subfield.value());
            }
        }
        return text.append((char) Iso2709Parser.FIELD_END).toString();
    }

    private static void digits(int number, int width, StringBuilder to) {
        String digits = Integer.toString(number);
        to.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    private static RecordOutput.Encoded refusal(UnwritableReason reason, String... details) {
        return new RecordOutput.Encoded.Refusal(reason, List.of(details));
    }
}
