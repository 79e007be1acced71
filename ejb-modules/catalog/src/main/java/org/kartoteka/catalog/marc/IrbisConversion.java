package org.kartoteka.catalog.marc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * IRBIS fields as RUSMARC fields and back, without loss. What differs:
 *
 * <ul>
 *   <li>tags get three digits (10 is 010); codes are lower case, for IRBIS they are the same;
 *   <li>621 (BBK) is 686 with $2 rubbk, 331 (annotation) is 330;
 *   <li>text before the first caret is $a where RUSMARC has it so (101, 610, 675, notes), otherwise
 *       the local {@code $*};
 *   <li>what has no place in three digits, or whose place is taken (2006, 330, 686, …), is kept as
 *       it was written in the local field 980: $t tag, $v text; 981 ($t tag, $n which) notes a lone
 *       ^A where bare text is usual.
 * </ul>
 */
final class IrbisConversion {

    static final String KEPT = "980";
    static final String CARET_NOTED = "981";
    private static final int BBK = 621;
    private static final int ANNOTATION = 331;
    private static final String BBK_SYSTEM = "rubbk";
    private static final Set<Integer> TAKEN = Set.of(330, 686, 980, 981);
    private static final Set<Integer> BARE = Set.of(101, 102, 541, 610, BBK, 675);

    private IrbisConversion() {}

    static MarcRecord toRusmarc(List<IrbisField> source) {
        List<MarcField> fields = new ArrayList<>(source.size() + 2);
        List<MarcField> notes = new ArrayList<>(0);
        int[] seen = new int[1000];
        for (IrbisField field : source) {
            int tag = field.tag();
            fields.add(toRusmarc(field));
            if (tag < 1000) {
                seen[tag]++;
                if (isBareTag(tag) && isLoneCaretA(field.text())) {
                    notes.add(DataField.of(CARET_NOTED, "  ", "t", "" + tag, "n", "" + seen[tag]));
                }
            }
        }
        fields.addAll(notes);
        return new MarcRecord(MarcFormat.RUSMARC, IrbisLeader.of(source), fields);
    }

    private static MarcField toRusmarc(IrbisField field) {
        int tag = field.tag();
        Optional<List<Subfield>> parsed = subfields(field.text(), isBareTag(tag) ? 'a' : '*');
        if (tag < 10 && field.text().indexOf('^') < 0) {
            return new ControlField("00" + tag, field.text());
        }
        if (tag < 10 || tag > 999 || TAKEN.contains(tag) || parsed.isEmpty()) {
            return kept(field);
        }
        List<Subfield> subfields = parsed.get();
        if (tag == BBK) {
            if (subfields.stream().anyMatch(subfield -> subfield.code() == '2')) {
                return kept(field);
            }
            subfields.add(new Subfield('2', BBK_SYSTEM));
            return new DataField("686", ' ', ' ', subfields);
        }
        String threeDigits = String.format(Locale.ROOT, "%03d", tag == ANNOTATION ? 330 : tag);
        return new DataField(threeDigits, ' ', ' ', subfields);
    }

    private static DataField kept(IrbisField field) {
        return DataField.of(KEPT, "  ", "t", Integer.toString(field.tag()), "v", field.text());
    }

    /** The subfields of a text with carets; nothing when a code is not one. */
    private static Optional<List<Subfield>> subfields(String text, char bareCode) {
        List<Subfield> subfields = new ArrayList<>(4);
        int caret = text.indexOf('^');
        if (caret != 0) {
            boolean alone = caret < 0;
            String bare = alone ? text : text.substring(0, caret);
            subfields.add(new Subfield(alone ? bareCode : '*', bare));
        }
        while (caret >= 0) {
            if (caret + 1 >= text.length() || !isCaretCode(text.charAt(caret + 1))) {
                return Optional.empty();
            }
            int next = text.indexOf('^', caret + 2);
            subfields.add(
                    new Subfield(
                            Character.toLowerCase(text.charAt(caret + 1)),
                            text.substring(caret + 2, next < 0 ? text.length() : next)));
            caret = next;
        }
        return Optional.of(subfields);
    }

    private static boolean isCaretCode(char code) {
        return FieldRules.isCode(code) && code != '*' && code != '^';
    }

    private static boolean isBareTag(int tag) {
        return BARE.contains(tag) || tag >= 300 && tag <= 345;
    }

    private static boolean isLoneCaretA(String text) {
        return (text.startsWith("^A") || text.startsWith("^a")) && text.indexOf('^', 1) < 0;
    }

    /** The lines of a record, or nothing when a tag has no number or a value holds a caret. */
    static Optional<List<IrbisField>> fromRusmarc(MarcRecord record) {
        Set<String> caretNoted = new HashSet<>();
        for (DataField note : record.dataFields(CARET_NOTED)) {
            caretNoted.add(note.first('t').orElse("") + '/' + note.first('n').orElse(""));
        }
        List<IrbisField> lines = new ArrayList<>(record.fields().size());
        int[] seen = new int[1000];
        for (MarcField field : record.fields()) {
            if (field.tag().equals(CARET_NOTED)) {
                continue;
            }
            int tag = number(field);
            if (tag < 1) {
                return Optional.empty();
            }
            int occurrence = tag < 1000 ? ++seen[tag] : 0;
            boolean caret = caretNoted.contains(tag + "/" + occurrence);
            Optional<String> text = text(field, isBareTag(tag) && !caret);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            lines.add(new IrbisField(tag, text.get()));
        }
        return Optional.of(lines);
    }

    private static int number(MarcField field) {
        if (isKept(field)) {
            return parse(((DataField) field).first('t').orElse(""));
        }
        if (isBbk(field)) {
            return BBK;
        }
        return field.tag().equals("330") ? ANNOTATION : parse(field.tag());
    }

    private static int parse(String digits) {
        boolean number =
                !digits.isEmpty()
                        && digits.length() < 8
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : -1;
    }

    private static boolean isKept(MarcField field) {
        return field.tag().equals(KEPT)
                && field instanceof DataField data
                && data.subfields().size() == 2
                && data.subfields().get(1).code() == 'v'
                && parse(data.first('t').orElse("")) > 0;
    }

    private static boolean isBbk(MarcField field) {
        return field.tag().equals("686")
                && field instanceof DataField data
                && data.subfields().size() > 1
                && data.all('2').equals(List.of(BBK_SYSTEM));
    }

    private static Optional<String> text(MarcField field, boolean bare) {
        if (field instanceof ControlField control) {
            return Optional.of(control.data()).filter(data -> data.indexOf('^') < 0);
        }
        DataField data = (DataField) field;
        if (isKept(field)) {
            return Optional.of(data.subfields().get(1).value());
        }
        List<Subfield> subfields = new ArrayList<>(data.subfields());
        if (isBbk(field)) {
            subfields.removeIf(subfield -> subfield.code() == '2');
        }
        if (bare && subfields.size() == 1 && subfields.get(0).code() == 'a') {
            return Optional.of(subfields.get(0).value()).filter(text -> text.indexOf('^') < 0);
        }
        return carets(subfields);
    }

    private static Optional<String> carets(List<Subfield> subfields) {
        StringBuilder text = new StringBuilder();
        for (Subfield subfield : subfields) {
            boolean bareInside = subfield.code() == '*' && text.length() > 0;
            if (bareInside || subfield.value().indexOf('^') >= 0) {
                return Optional.empty();
            }
            if (subfield.code() != '*') {
                text.append('^').append(Character.toUpperCase(subfield.code()));
            }
            text.append(subfield.value());
        }
        return Optional.of(text.toString());
    }
}
