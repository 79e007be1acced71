package org.kartoteka.catalog.marc.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of RUSMARC. Immutable, read once. */
public final class RecordFormat {

    /** The name under which the positions of the leader are kept. */
    public static final String LEADER = "LDR";

    private static final RecordFormat RUSMARC = bibliographic();
    private static final RecordFormat AUTHORITIES =
            read("authority-fields.tsv", Map.of(), Coded.none());

    private final Map<String, FieldDef> fields;
    private final List<CodedPosition> leader;

    private RecordFormat(Map<String, FieldDef> fields, List<CodedPosition> leader) {
        this.fields = fields;
        this.leader = List.copyOf(leader);
    }

    /** The format of authority records, as far as headings of three kinds need it. */
    public static RecordFormat authorities() {
        return AUTHORITIES;
    }

    /** The format of bibliographic records as described on 2019-03-24. */
    public static RecordFormat rusmarc() {
        return RUSMARC;
    }

    /** All fields, in the order of their tags. */
    public List<FieldDef> fields() {
        return List.copyOf(fields.values());
    }

    /** The field with that tag. */
    public Optional<FieldDef> field(String tag) {
        return Optional.ofNullable(fields.get(tag));
    }

    /** The coded positions of the leader that people set. */
    public List<CodedPosition> leader() {
        return leader;
    }

    /** Whether the tag is free for the library's own use: 9XX, X9X and XX9 (UNIMARC, 3.1). */
    public static boolean isLocal(String tag) {
        return tag.charAt(0) == '9' || tag.charAt(1) == '9' || tag.charAt(2) == '9';
    }

    /** Whether a record may have several fields with that tag; unknown and local ones may. */
    public boolean isRepeatable(String tag) {
        return !tag.equals(LEADER) && field(tag).map(FieldDef::repeatable).orElse(true);
    }

    private static RecordFormat bibliographic() {
        var indicators = new LinkedHashMap<String, String[]>();
        Table.rows("indicators.tsv").forEach(row -> indicators.put(row[0], row));
        return read("fields-2019.tsv", indicators, Coded.read());
    }

    private static RecordFormat read(
            String table, Map<String, String[]> indicators, Coded positions) {
        var fields = new LinkedHashMap<String, FieldDef>();
        var subfields = new LinkedHashMap<String, List<SubfieldDef>>();
        for (var row : Table.rows(table)) {
            if (!row[1].isEmpty()) {
                subfields
                        .computeIfAbsent(row[0], none -> new ArrayList<>())
                        .add(subfield(row, positions));
            }
        }
        for (var row : Table.rows(table)) {
            if (row[1].isEmpty()) {
                var values = indicators.getOrDefault(row[0], new String[] {"", "", ""});
                fields.put(
                        row[0],
                        new FieldDef(
                                row[0],
                                row[2],
                                yes(row[3]),
                                yes(row[4]),
                                values[1].replace('#', ' '),
                                values[2].replace('#', ' '),
                                subfields.getOrDefault(row[0], List.of())));
            }
        }
        return new RecordFormat(fields, positions.of(LEADER, ""));
    }

    private static SubfieldDef subfield(String[] row, Coded coded) {
        return new SubfieldDef(
                row[1].charAt(0),
                row[2],
                yes(row[3]),
                yes(row[4]),
                coded.length(row[0], row[1]),
                coded.of(row[0], row[1]));
    }

    private static boolean yes(String letter) {
        return letter.equals("y");
    }
}
