package org.kartoteka.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Records of every shape that the catalogue can hold, always the same for the same seed. */
public final class GeneratedRecords {

    private static final String LETTERS =
            "абвгдЯЭё abcXYZ 0123 éü漢字€<>&\"'\\|#*{}[]()$^=+-@;,.:/—«»№";
    private static final String CODES = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final Random random;
    private final MarcFormat format;

    private GeneratedRecords(long seed, MarcFormat format) {
        this.random = new Random(seed);
        this.format = format;
    }

    /** So many records; their numbers (001) differ. */
    public static List<MarcRecord> of(MarcFormat format, long seed, int count) {
        var generated = new GeneratedRecords(seed, format);
        var records = new ArrayList<MarcRecord>();
        for (int i = 0; i < count; i++) {
            records.add(generated.record("g" + seed + "-" + i));
        }
        return records;
    }

    private MarcRecord record(String number) {
        boolean rusmarc = format == MarcFormat.RUSMARC;
        var fields = new ArrayList<MarcField>();
        fields.add(new ControlField("001", number));
        fields.add(new ControlField("005", "20260101000000.0"));
        var title = "Заглавие " + text();
        fields.add(DataField.of(rusmarc ? "200" : "245", "1 ", "a", title));
        for (int i = random.nextInt(30); i > 0; i--) {
            fields.add(field());
        }
        return new MarcRecord(
                format, rusmarc ? "00000nam0 2200000   450 " : "00000nam a2200000 a 4500", fields);
    }

    /** Fields of 300 to 899: none of copies, whose numbers would have to be unique. */
    private MarcField field() {
        var tag = String.format(Locale.ROOT, "%03d", 300 + random.nextInt(550));
        var subfields = new ArrayList<Subfield>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            char code = CODES.charAt(random.nextInt(CODES.length()));
            subfields.add(new Subfield(code, text()));
        }
        return new DataField(tag, indicator(), indicator(), subfields);
    }

    private char indicator() {
        return " 0123456789|".charAt(random.nextInt(12));
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(80); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
