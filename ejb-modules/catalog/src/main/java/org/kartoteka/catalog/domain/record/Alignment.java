package org.kartoteka.catalog.domain.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;

/**
 * Which field of a changed record each field of the record before has become. Fields that are as
 * they were are anchors; between two anchors fields are paired in their order, if they are as many
 * or have something in common.
 */
final class Alignment {

    private final List<MarcField> base;
    private final List<MarcField> changed;
    private final List<Optional<MarcField>> became;
    private final List<List<MarcField>> added;

    /**
     * @param base fields of one tag, before
     * @param changed fields of that tag, afterwards
     */
    Alignment(List<MarcField> base, List<MarcField> changed) {
        this.base = base;
        this.changed = changed;
        this.became = new ArrayList<>(Collections.nCopies(base.size(), Optional.empty()));
        this.added = new ArrayList<>();
        for (int i = 0; i <= base.size(); i++) {
            added.add(new ArrayList<>());
        }
        align();
    }

    /** What the field has become; nothing if it was taken away. */
    Optional<MarcField> became(int index) {
        return became.get(index);
    }

    /** What was added before the field with the index, or, at the end, behind the last one. */
    List<MarcField> addedBefore(int index) {
        return added.get(index);
    }

    private void align() {
        int[][] common = commonLengths();
        int b = 0;
        int c = 0;
        int fromB = 0;
        int fromC = 0;
        while (b < base.size() && c < changed.size()) {
            if (base.get(b).equals(changed.get(c))) {
                pair(fromB, b, fromC, c);
                became.set(b, Optional.of(changed.get(c)));
                b++;
                c++;
                fromB = b;
                fromC = c;
            } else if (common[b + 1][c] >= common[b][c + 1]) {
                b++;
            } else {
                c++;
            }
        }
        pair(fromB, base.size(), fromC, changed.size());
    }

    /** The lengths of the longest common subsequences of the ends. */
    private int[][] commonLengths() {
        int[][] lengths = new int[base.size() + 1][changed.size() + 1];
        for (int i = base.size() - 1; i >= 0; i--) {
            for (int j = changed.size() - 1; j >= 0; j--) {
                lengths[i][j] =
                        base.get(i).equals(changed.get(j))
                                ? lengths[i + 1][j + 1] + 1
                                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private void pair(int fromB, int toB, int fromC, int toC) {
        boolean asMany = toB - fromB == toC - fromC;
        int c = fromC;
        for (int b = fromB; b < toB; b++) {
            int match = asMany ? c : firstAlike(b, c, toC);
            if (match < toC) {
                added.get(b).addAll(changed.subList(c, match));
                became.set(b, Optional.of(changed.get(match)));
                c = match + 1;
            }
        }
        added.get(toB).addAll(changed.subList(c, toC));
    }

    private int firstAlike(int b, int fromC, int toC) {
        int c = fromC;
        while (c < toC && !isAlike(base.get(b), changed.get(c))) {
            c++;
        }
        return c;
    }

    private static boolean isAlike(MarcField one, MarcField other) {
        return one instanceof DataField a
                && other instanceof DataField b
                && a.subfields().stream().anyMatch(b.subfields()::contains);
    }
}
