package org.kartoteka.catalog.marc.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.Subfield;

/**
 * A case of {@code description/cases.txt}: a name, a leader (its letters 5 to 8; an M behind them
 * means MARC 21), fields, and behind = and - the full and the brief description.
 */
record WrittenCase(String name, MarcRecord record, String full, Optional<String> brief) {

    private static final int FIELDS_FROM = 2;

    static Stream<WrittenCase> all() {
        try (var file = WrittenCase.class.getResourceAsStream("/description/cases.txt")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.strip().split("\n\n")).map(WrittenCase::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WrittenCase of(String text) {
        var lines = text.lines().toList();
        var leader = lines.get(1).substring(4);
        var format = leader.endsWith("M") ? MarcFormat.MARC21 : MarcFormat.RUSMARC;
        var fields = new ArrayList<MarcField>();
        lines.stream()
                .skip(FIELDS_FROM)
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(WrittenCase::field)
                .forEach(fields::add);
        var head = "00000" + leader.substring(0, 4) + " 2200000   450 ";
        return new WrittenCase(
                lines.get(0).substring(2),
                new MarcRecord(format, head, fields),
                after("= ", lines).orElseThrow(),
                after("- ", lines));
    }

    private static DataField field(String line) {
        int at = line.indexOf('$');
        var indicators = (line.substring(4, at) + "  ").substring(0, 2);
        var subfields = new ArrayList<Subfield>();
        for (var part : line.substring(at + 1).split("\\$")) {
            subfields.add(new Subfield(part.charAt(0), part.substring(1)));
        }
        return new DataField(
                line.substring(0, 3), indicators.charAt(0), indicators.charAt(1), subfields);
    }

    private static Optional<String> after(String sign, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(sign))
                .map(line -> line.substring(sign.length()))
                .findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
