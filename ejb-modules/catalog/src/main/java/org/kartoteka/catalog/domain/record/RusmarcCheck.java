package org.kartoteka.catalog.domain.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordRule;
import org.kartoteka.catalog.marc.format.CodedPosition;
import org.kartoteka.catalog.marc.format.FieldDef;
import org.kartoteka.catalog.marc.format.RecordFormat;
import org.kartoteka.catalog.marc.format.SubfieldDef;

/** Holds a record against RUSMARC. */
final class RusmarcCheck {

    /** Has its own rule, and is given by the catalogue. */
    private static final List<String> NOT_ASKED = List.of("001", "200");

    private static final String EMBEDDING = "1";

    private final RecordFormat format = RecordFormat.rusmarc();
    private final RecordContent record;
    private final Faults faults;

    RusmarcCheck(RecordContent record, Faults faults) {
        this.record = record;
        this.faults = faults;
    }

    void run() {
        for (CodedPosition position : format.leader()) {
            var text = at(record.leader(), position);
            if (!position.allows(text)) {
                faults.ofLeader(
                        RecordRule.LEADER_VALUE_UNKNOWN,
                        position.from(),
                        position.label(),
                        text,
                        position.allowed());
            }
        }
        Map<String, Integer> seen = new HashMap<>();
        record.fields().forEach(field -> seen.merge(field.tag(), 1, Integer::sum));
        for (var field : format.fields()) {
            occurrences(field, seen.getOrDefault(field.tag(), 0));
        }
        for (int i = 0; i < record.fields().size(); i++) {
            field(i, record.fields().get(i));
        }
    }

    private void occurrences(FieldDef field, int count) {
        if (field.mandatory() && count == 0 && !NOT_ASKED.contains(field.tag())) {
            var rule = RecordRule.FIELD_MANDATORY;
            faults.ofRecord(field.tag(), "", rule, field.tag(), field.label());
        }
        if (count > 1 && !field.repeatable()) {
            var rule = RecordRule.FIELD_NOT_REPEATABLE;
            int last = lastOf(field.tag());
            faults.ofField(last, field.tag(), rule, field.tag(), field.label(), count);
        }
    }

    private int lastOf(String tag) {
        int last = 0;
        for (int i = 0; i < record.fields().size(); i++) {
            last = record.fields().get(i).tag().equals(tag) ? i : last;
        }
        return last;
    }

    private void field(int index, RecordField field) {
        var known = format.field(field.tag());
        if (known.isEmpty()) {
            if (!RecordFormat.isLocal(field.tag())) {
                faults.ofField(index, field.tag(), RecordRule.FIELD_UNKNOWN, field.tag());
            }
            return;
        }
        if (known.get().isControl()) {
            return;
        }
        indicator(index, field, 1, known.get().firstIndicator());
        indicator(index, field, 2, known.get().secondIndicator());
        boolean embeds =
                known.get().subfields().isEmpty()
                        || field.subfields().stream().anyMatch(s -> s.code().equals(EMBEDDING));
        if (!embeds) {
            new SubfieldsCheck(index, field, known.get()).run();
        }
    }

    private void indicator(int index, RecordField field, int which, String allowed) {
        char value = field.indicators().orElse("  ").charAt(which - 1);
        if (!allowed.isEmpty() && allowed.indexOf(value) < 0) {
            faults.ofField(
                    index,
                    field.tag(),
                    RecordRule.INDICATOR_UNKNOWN,
                    field.tag(),
                    which,
                    shown(value),
                    String.join(", ", allowed.chars().mapToObj(c -> shown((char) c)).toList()));
        }
    }

    private static String shown(char indicator) {
        return indicator == ' ' ? "#" : String.valueOf(indicator);
    }

    private static String at(String text, CodedPosition position) {
        return text.substring(position.from(), position.from() + position.length());
    }

    /** The subfields of one field. */
    private final class SubfieldsCheck {

        private final int index;
        private final RecordField field;
        private final FieldDef known;

        SubfieldsCheck(int index, RecordField field, FieldDef known) {
            this.index = index;
            this.field = field;
            this.known = known;
        }

        void run() {
            var seen = new HashMap<String, Integer>();
            for (int i = 0; i < field.subfields().size(); i++) {
                var code = field.subfields().get(i).code();
                var def = known.subfield(code.charAt(0));
                if (def.isEmpty()) {
                    fault(i, RecordRule.SUBFIELD_UNKNOWN, known.tag(), code);
                } else {
                    int times = seen.merge(code, 1, Integer::sum);
                    if (times == 2 && !def.get().repeatable()) {
                        var rule = RecordRule.SUBFIELD_NOT_REPEATABLE;
                        fault(i, rule, known.tag(), code, def.get().label());
                    }
                    coded(i, def.get(), field.subfields().get(i).value());
                }
            }
            known.subfields().stream()
                    .filter(def -> isMissing(def, seen))
                    .forEach(
                            def ->
                                    faults.ofField(
                                            index,
                                            known.tag(),
                                            RecordRule.SUBFIELD_MANDATORY,
                                            known.tag(),
                                            String.valueOf(def.code()),
                                            def.label()));
        }

        /** A title without $a has a rule of its own; $z of 225 belongs to a parallel title, $d. */
        private boolean isMissing(SubfieldDef def, Map<String, Integer> seen) {
            boolean ofParallelTitle =
                    def.code() == 'z' && List.of("225", "510").contains(known.tag());
            return def.mandatory()
                    && !known.tag().equals("200")
                    && !(ofParallelTitle && !seen.containsKey("d"))
                    && !seen.containsKey(String.valueOf(def.code()));
        }

        private void coded(int sub, SubfieldDef def, String value) {
            if (def.length() == 0) {
                return;
            }
            if (value.length() != def.length()) {
                var rule = RecordRule.CODED_LENGTH_WRONG;
                fault(sub, rule, known.tag(), code(def), def.length(), value.length());
                return;
            }
            for (var position : def.positions()) {
                var text = at(value, position);
                if (!position.allows(text)) {
                    fault(
                            sub,
                            RecordRule.CODED_VALUE_UNKNOWN,
                            known.tag(),
                            code(def),
                            position.from(),
                            position.label(),
                            text.replace(' ', '#'),
                            position.allowed());
                }
            }
        }

        private void fault(int sub, RecordRule rule, Object... arguments) {
            var code = field.subfields().get(sub).code();
            faults.ofSubfield(index, sub, known.tag(), code, rule, arguments);
        }

        private static String code(SubfieldDef def) {
            return String.valueOf(def.code());
        }
    }
}
