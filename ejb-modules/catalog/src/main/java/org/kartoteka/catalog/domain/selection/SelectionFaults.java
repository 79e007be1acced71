package org.kartoteka.catalog.domain.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.SelectionRule;
import org.kartoteka.kernel.error.Fault;

/** Collects what is wrong in what was asked for, with its place. */
public final class SelectionFaults {

    private final List<Fault> found = new ArrayList<>();

    /** Notes a broken rule. */
    public void add(String place, SelectionRule rule, Object... arguments) {
        found.add(new Fault(place, rule, List.of(arguments)));
    }

    /** Whether a tag is a tag; if not, it is noted. */
    public boolean tag(String place, String tag) {
        boolean right = tag.matches("[0-9A-Za-z]{3}");
        if (!right) {
            add(place, SelectionRule.TAG_UNFIT, tag);
        }
        return right;
    }

    /** Looks at the code of a subfield, if there is one. */
    public void code(String place, Optional<String> code) {
        code.filter(c -> c.length() != 1 || c.charAt(0) <= ' ' || c.charAt(0) >= 0x7F)
                .ifPresent(wrong -> add(place, SelectionRule.CODE_UNFIT, wrong));
    }

    /** Looks at a text, if there is one. */
    public void text(String place, Optional<String> text, int longest) {
        if (text.map(String::length).orElse(0) > longest) {
            add(place, SelectionRule.TEXT_TOO_LONG, longest);
        }
        if (text.stream().flatMapToInt(String::chars).anyMatch(Character::isISOControl)) {
            add(place, SelectionRule.TEXT_UNFIT);
        }
    }

    /** All that was noted, in the order of asking. */
    public List<Fault> list() {
        return List.copyOf(found);
    }
}
