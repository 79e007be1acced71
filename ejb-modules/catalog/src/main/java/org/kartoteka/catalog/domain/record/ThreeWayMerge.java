package org.kartoteka.catalog.domain.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kartoteka.catalog.api.MergedField;
import org.kartoteka.catalog.api.MergedField.Side;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.format.RecordFormat;

/**
 * Two changes of one record made one, field by field. What only one side has changed is as that
 * side left it; what both have changed in different ways is a clash. The version stamp (005) takes
 * no part.
 */
public final class ThreeWayMerge {

    private static final String STAMP = "005";
    private static final String LEADER = RecordFormat.LEADER;

    private final MarcRecord theirs;
    private final List<Merged> fields = new ArrayList<>();

    private record Merged(
            String tag,
            Side side,
            Optional<MarcField> base,
            Optional<MarcField> theirs,
            Optional<MarcField> mine) {

        Optional<MarcField> result() {
            return switch (side) {
                case BASE -> base;
                case THEIRS, CLASH -> theirs;
                case MINE -> mine;
            };
        }

        MergedField shown() {
            return new MergedField(tag, side, shown(base), shown(theirs), shown(mine));
        }

        private static Optional<RecordField> shown(Optional<MarcField> field) {
            return field.map(RecordContents::field);
        }
    }

    /**
     * @param base the record before both changes
     * @param theirs the record as it stands
     * @param mine the record as it is to become
     */
    public ThreeWayMerge(MarcRecord base, MarcRecord theirs, MarcRecord mine) {
        this.theirs = theirs;
        var before = byTag(base);
        var now = byTag(theirs);
        var wanted = byTag(mine);
        Predicate<String> repeatable =
                theirs.format() == MarcFormat.RUSMARC
                        ? RecordFormat.rusmarc()::isRepeatable
                        : tag -> !tag.equals(LEADER) && !tag.equals("245");
        for (var tag : order(now.keySet(), before.keySet(), wanted.keySet())) {
            merge(
                    tag,
                    repeatable.test(tag),
                    before.getOrDefault(tag, List.of()),
                    now.getOrDefault(tag, List.of()),
                    wanted.getOrDefault(tag, List.of()));
        }
    }

    /** The fields that differ between two versions of a record, in the order of the newer one. */
    public static List<MergedField> differences(MarcRecord older, MarcRecord newer) {
        return new ThreeWayMerge(older, newer, older)
                .fields().stream().filter(field -> field.side() != Side.BASE).toList();
    }

    /** All fields, in the order of the merged record. */
    public List<MergedField> fields() {
        return fields.stream().map(Merged::shown).toList();
    }

    /** The tags of the fields that clash, each once. */
    public List<String> clashes() {
        return fields.stream()
                .filter(field -> field.side() == Side.CLASH)
                .map(Merged::tag)
                .distinct()
                .toList();
    }

    /** How many fields clash. */
    public int clashCount() {
        return (int) fields.stream().filter(field -> field.side() == Side.CLASH).count();
    }

    /** The record with both changes; where they clash it is as it stands. */
    public MarcRecord merged() {
        var merged = new ArrayList<MarcField>();
        var leader = theirs.leader();
        for (var field : fields) {
            if (field.tag().equals(LEADER)) {
                leader = ((ControlField) field.result().orElseThrow()).data();
            } else {
                field.result().ifPresent(merged::add);
            }
        }
        var stamped = new MarcRecord(theirs.format(), leader, merged);
        return theirs.control(STAMP).map(stamp -> VersionStamp.put(stamped, stamp)).orElse(stamped);
    }

    private void merge(
            String tag,
            boolean repeatable,
            List<MarcField> base,
            List<MarcField> now,
            List<MarcField> wanted) {
        var other = new Alignment(base, now);
        var own = new Alignment(base, wanted);
        for (int i = 0; i <= base.size(); i++) {
            added(tag, repeatable, other.addedBefore(i), own.addedBefore(i));
            if (i < base.size()) {
                changed(tag, base.get(i), other.became(i), own.became(i));
            }
        }
    }

    private void added(String tag, boolean repeatable, List<MarcField> other, List<MarcField> own) {
        var rest = new ArrayList<>(own);
        for (var field : other) {
            boolean both = rest.remove(field);
            Optional<MarcField> mine = both ? Optional.of(field) : Optional.empty();
            boolean clash = !both && !repeatable && !rest.isEmpty();
            if (clash) {
                mine = Optional.of(rest.remove(0));
            }
            var side = clash ? Side.CLASH : Side.THEIRS;
            fields.add(new Merged(tag, side, Optional.empty(), Optional.of(field), mine));
        }
        for (var field : rest) {
            fields.add(
                    new Merged(
                            tag,
                            Side.MINE,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(field)));
        }
    }

    private void changed(
            String tag, MarcField base, Optional<MarcField> other, Optional<MarcField> own) {
        var before = Optional.of(base);
        fields.add(new Merged(tag, side(before, other, own), before, other, own));
    }

    private static Side side(
            Optional<MarcField> base, Optional<MarcField> other, Optional<MarcField> own) {
        if (other.equals(base)) {
            return own.equals(base) ? Side.BASE : Side.MINE;
        }
        return own.equals(base) || own.equals(other) ? Side.THEIRS : Side.CLASH;
    }

    private static Map<String, List<MarcField>> byTag(MarcRecord record) {
        var byTag = new LinkedHashMap<String, List<MarcField>>();
        byTag.put(LEADER, List.of(new ControlField(LEADER, record.leader())));
        for (var field : record.fields()) {
            if (!field.tag().equals(STAMP)) {
                byTag.computeIfAbsent(field.tag(), none -> new ArrayList<>()).add(field);
            }
        }
        return byTag;
    }

    /** The tags in the order of the present record, the others where their number belongs. */
    private static List<String> order(Set<String> now, Set<String> before, Set<String> wanted) {
        var order = new ArrayList<>(now);
        var others = new TreeSet<>(before);
        others.addAll(wanted);
        others.removeAll(now);
        for (var tag : others) {
            int at = 1;
            while (at < order.size() && order.get(at).compareTo(tag) < 0) {
                at++;
            }
            order.add(at, tag);
        }
        return order;
    }
}
