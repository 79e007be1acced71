package org.kartoteka.catalog.domain.record;

import java.util.ArrayList;
import java.util.List;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.api.RecordRule;

/** Collects what is wrong in a record, with its place. */
final class Faults {

    private final List<RecordFault> found = new ArrayList<>();

    void ofRecord(String tag, String subfield, RecordRule rule, Object... arguments) {
        found.add(new RecordFault("/fields", tag, subfield, rule, List.of(arguments)));
    }

    void ofLeader(RecordRule rule, Object... arguments) {
        found.add(new RecordFault("/leader", "LDR", "", rule, List.of(arguments)));
    }

    void ofField(int index, String tag, RecordRule rule, Object... arguments) {
        found.add(new RecordFault("/fields/" + index, tag, "", rule, List.of(arguments)));
    }

    void ofSubfield(
            int index, int sub, String tag, String code, RecordRule rule, Object... arguments) {
        var place = "/fields/" + index + "/subfields/" + sub;
        found.add(new RecordFault(place, tag, code, rule, List.of(arguments)));
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<RecordFault> list() {
        return List.copyOf(found);
    }
}
