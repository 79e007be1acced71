package org.kartoteka.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bytes of one field of an ISO 2709 record. */
final class Iso2709Field {

    private static final int INDICATORS = 2;

    private final String tag;
    private final byte[] bytes;
    private final int from;
    private final int to;

    Iso2709Field(String tag, byte[] bytes, int from, int to) {
        this.tag = tag;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** The field, or nothing when it says nothing. */
    Optional<MarcField> read(FieldText text, Warnings warnings) {
        int mark = subfieldMark(from);
        if (isControl(mark)) {
            return Optional.of(new ControlField(tag, text.decode(bytes, from, to, tag)));
        }
        List<Subfield> subfields = new ArrayList<>(8);
        int indicatorsEnd = Math.min(mark, from + INDICATORS);
        if (indicatorsEnd < mark && !isBlank(indicatorsEnd, mark)) {
            subfields.add(new Subfield('a', text.decode(bytes, indicatorsEnd, mark, tag)));
            warnings.add(WarningKind.SUBFIELD_MARK_MISSING, tag);
        }
        for (int at = mark; at < to; at = subfieldMark(at + 1)) {
            subfield(at + 1, subfieldMark(at + 1), text, warnings).ifPresent(subfields::add);
        }
        if (subfields.isEmpty()) {
            warnings.add(WarningKind.EMPTY_FIELD_DROPPED, tag);
            return Optional.empty();
        }
        return Optional.of(
                new DataField(
                        tag, indicator(0, indicatorsEnd), indicator(1, indicatorsEnd), subfields));
    }

    /** 00X, and fields that local systems name with letters (FMT, LDR) and fill with plain text. */
    private boolean isControl(int firstMark) {
        return !FieldRules.mayBeData(tag) || firstMark == to && FieldRules.mayBeControl(tag);
    }

    private Optional<Subfield> subfield(int start, int end, FieldText text, Warnings warnings) {
        if (start >= end) {
            return Optional.empty();
        }
        char code = (char) (bytes[start] & 0xFF);
        if (!FieldRules.isCode(code)) {
            warnings.add(WarningKind.SUBFIELD_CODE_BROKEN, tag);
            return Optional.of(new Subfield('?', text.decode(bytes, start, end, tag)));
        }
        return Optional.of(new Subfield(code, text.decode(bytes, start + 1, end, tag)));
    }

    private char indicator(int index, int end) {
        byte b = from + index < end ? bytes[from + index] : (byte) ' ';
        return b < ' ' || b == 0x7F ? ' ' : (char) b;
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    private int subfieldMark(int start) {
        int i = start;
        while (i < to && bytes[i] != Iso2709Parser.SUBFIELD) {
            i++;
        }
        return i;
    }
}
