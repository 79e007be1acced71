package org.kartoteka.catalog.marc.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.Subfield;

/**
 * How a field goes over when nothing but its tag and codes change.
 *
 * @param to the tag on the other side
 * @param indicators on the other side; {@code ==} keeps those of the field
 * @param codes the code on the other side of each code that goes over, in the order wanted there
 */
record FieldMove(String to, String indicators, Map<Character, Character> codes) {

    private static final String KEPT = "==";

    /**
     * A table: on each line the tag here, the tag there, the indicators ({@code _} for none), and
     * pairs of codes, here and there.
     */
    static Map<String, FieldMove> table(String lines) {
        var table = new HashMap<String, FieldMove>();
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(
                        line -> {
                            var columns = line.split(" +");
                            var codes = new LinkedHashMap<Character, Character>();
                            for (int i = 3; i < columns.length; i++) {
                                codes.put(columns[i].charAt(0), columns[i].charAt(1));
                            }
                            var move =
                                    new FieldMove(columns[1], columns[2].replace('_', ' '), codes);
                            table.put(columns[0], move);
                        });
        return Map.copyOf(table);
    }

    /**
     * The field on the other side, if anything of it goes over; its subfields in the order of the
     * table, unless they repeat in groups.
     */
    Optional<DataField> applyInOrder(DataField field, UnaryOperator<String> cleaned) {
        var subfields = new ArrayList<>(field.subfields());
        var order = List.copyOf(codes.keySet());
        if (subfields.stream().map(Subfield::code).distinct().count() == subfields.size()) {
            subfields.sort(Comparator.comparingInt(subfield -> order.indexOf(subfield.code())));
        }
        return apply(new DataField(field.tag(), field.ind1(), field.ind2(), subfields), cleaned);
    }

    /** The field on the other side, if anything of it goes over; its subfields as they come. */
    Optional<DataField> apply(DataField field, UnaryOperator<String> cleaned) {
        var kept = "" + field.ind1() + field.ind2();
        var there = new FieldBuilder(to, indicators.equals(KEPT) ? kept : indicators);
        for (var subfield : field.subfields()) {
            var code = codes.get(subfield.code());
            if (code != null) {
                there.add(code, cleaned.apply(subfield.value()));
            }
        }
        return there.field();
    }
}
