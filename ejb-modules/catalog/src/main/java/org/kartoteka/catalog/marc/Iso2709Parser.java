package org.kartoteka.catalog.marc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Understands one ISO 2709 record. Where the addresses are wrong and the end marks are right, as in
 * exports of systems that count characters for bytes, the end marks win.
 */
final class Iso2709Parser implements RecordParser {

    static final byte RECORD_END = 0x1D;
    static final byte FIELD_END = 0x1E;
    static final byte SUBFIELD = 0x1F;

    private final EncodingGuess encodings;
    private final DialectGuess dialects;

    Iso2709Parser(EncodingGuess encodings, DialectGuess dialects) {
        this.encodings = encodings;
        this.dialects = dialects;
    }

    @Override
    public Parsed parse(byte[] bytes, Warnings warnings) throws UnreadableRecordException {
        String leader = leader(bytes, warnings);
        Iso2709Directory directory = Iso2709Directory.of(bytes, warnings);
        Optional<String> codedData = codedData(bytes, directory);
        MarcFormat format = dialects.of(leader, directory.tags(), codedData);
        RecordEncoding encoding =
                encodings.of(
                        bytes,
                        directory.dataFrom(),
                        bytes.length,
                        format == MarcFormat.RUSMARC
                                ? codedData.flatMap(EncodingDeclaration::declared)
                                : Optional.empty(),
                        format);
        FieldText text = new FieldText(encoding, warnings);
        List<MarcField> fields = new ArrayList<>(directory.size());
        for (int i = 0; i < directory.size(); i++) {
            Iso2709Field field =
                    new Iso2709Field(directory.tag(i), bytes, directory.from(i), directory.to(i));
            field.read(text, warnings).ifPresent(fields::add);
        }
        return new Parsed(RecordParser.record(format, leader, fields), encoding);
    }

    private static String leader(byte[] bytes, Warnings warnings) throws UnreadableRecordException {
        if (bytes.length < Leader.LENGTH + 2) {
            throw new UnreadableRecordException(UnreadableReason.TRUNCATED);
        }
        String leader = new String(bytes, 0, Leader.LENGTH, StandardCharsets.ISO_8859_1);
        String tolerant = Leader.tolerant(leader);
        if (!tolerant.regionMatches(5, leader, 5, 7) || !tolerant.endsWith(leader.substring(17))) {
            warnings.add(WarningKind.LEADER_REPAIRED);
        }
        int length = Leader.number(bytes, 0, 5);
        if (length != bytes.length + (bytes[bytes.length - 1] == RECORD_END ? 0 : 1)) {
            warnings.add(WarningKind.LENGTH_REPAIRED);
        }
        return tolerant;
    }

    private static Optional<String> codedData(byte[] bytes, Iso2709Directory directory) {
        int index = directory.tags().indexOf("100");
        if (index < 0) {
            return Optional.empty();
        }
        int from = directory.from(index);
        int to = directory.to(index);
        for (int i = from; i + 1 < to; i++) {
            if (bytes[i] == SUBFIELD && bytes[i + 1] == 'a') {
                return Optional.of(
                        new String(bytes, i + 2, to - i - 2, StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.empty();
    }
}
