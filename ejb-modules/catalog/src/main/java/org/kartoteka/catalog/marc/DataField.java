package org.kartoteka.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field of indicators and subfields in their original order.
 *
 * @param tag three letters or digits, not 00X
 * @param ind1 first indicator, a space when it says nothing
 * @param ind2 second indicator
 * @param subfields at least one; codes may repeat
 */
public record DataField(String tag, char ind1, char ind2, List<Subfield> subfields)
        implements MarcField {

    private static final char EMBEDDING = '1';

    public DataField {
        FieldRules.requireTag(tag);
        if (!FieldRules.mayBeData(tag)) {
            throw new IllegalArgumentException("has no subfields: " + tag);
        }
        FieldRules.requireIndicator(ind1);
        FieldRules.requireIndicator(ind2);
        subfields = List.copyOf(subfields);
        if (subfields.isEmpty()) {
            throw new IllegalArgumentException("field without subfields: " + tag);
        }
    }

    /** A field from pairs: {@code DataField.of("200", "1 ", "a", "Title", "f", "Author")}. */
    public static DataField of(String tag, String indicators, String... codesAndValues) {
        if (codesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("codes and values come in pairs");
        }
        List<Subfield> subfields = new ArrayList<>(codesAndValues.length / 2);
        for (int i = 0; i < codesAndValues.length; i += 2) {
            subfields.add(new Subfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
        }
        return new DataField(tag, indicators.charAt(0), indicators.charAt(1), subfields);
    }

    /** The first subfield with that code that is not blank. */
    public Optional<String> first(char code) {
        for (Subfield subfield : subfields) {
            if (subfield.code() == code && !subfield.value().isBlank()) {
                return Optional.of(subfield.value().strip());
            }
        }
        return Optional.empty();
    }

    /** All values of that code that are not blank, in order. */
    public List<String> all(char code) {
        List<String> values = new ArrayList<>(2);
        for (Subfield subfield : subfields) {
            if (subfield.code() == code && !subfield.value().isBlank()) {
                values.add(subfield.value().strip());
            }
        }
        return values;
    }

    /**
     * The fields that UNIMARC embeds in a linking field (4XX): each {@code $1} opens one with its
     * tag and indicators.
     *
     * @return in order; empty when the field embeds nothing
     */
    public List<MarcField> embedded() {
        List<MarcField> found = new ArrayList<>();
        for (int i = 0; i < subfields.size(); i++) {
            if (subfields.get(i).code() == EMBEDDING) {
                int end = i + 1;
                while (end < subfields.size() && subfields.get(end).code() != EMBEDDING) {
                    end++;
                }
                embeddedField(subfields.get(i).value(), subfields.subList(i + 1, end))
                        .ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Optional<MarcField> embeddedField(String opening, List<Subfield> content) {
        if (opening.length() < 3 || !FieldRules.isTag(opening.substring(0, 3))) {
            return Optional.empty();
        }
        String tag = opening.substring(0, 3);
        if (tag.startsWith("00")) {
            return Optional.of(new ControlField(tag, opening.substring(3)));
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new DataField(tag, indicator(opening, 3), indicator(opening, 4), content));
    }

    private static char indicator(String opening, int at) {
        char c = at < opening.length() ? opening.charAt(at) : ' ';
        return c >= ' ' && c < 0x7F ? c : ' ';
    }
}
