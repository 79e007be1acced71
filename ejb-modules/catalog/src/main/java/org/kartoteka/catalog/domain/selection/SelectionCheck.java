package org.kartoteka.catalog.domain.selection;

import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.FieldCondition;
import org.kartoteka.catalog.api.FieldMatch;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.catalog.api.SelectionRule;
import org.kartoteka.kernel.error.Fault;

/** Finds conditions that no record can fulfil because they are none. */
public final class SelectionCheck {

    private static final int LAST_YEAR = 9999;

    private SelectionCheck() {}

    /** Everything that is wrong; places are JSON pointers into the selection. */
    public static List<Fault> of(RecordSelection selection) {
        var faults = new SelectionFaults();
        int titles = selection.titles().size();
        if (titles > RecordSelection.MOST_TITLES) {
            var most = RecordSelection.MOST_TITLES;
            faults.add("/titles", SelectionRule.TITLES_TOO_MANY, titles, most);
        }
        selection
                .language()
                .filter(code -> !code.matches("[a-z]{3}"))
                .ifPresent(c -> faults.add("/language", SelectionRule.LANGUAGE_MALFORMED, c));
        years(selection, faults);
        faults.text("/titleBegins", selection.titleBegins(), FieldCondition.LONGEST_VALUE);
        selection.field().ifPresent(condition -> field(condition, faults));
        return faults.list();
    }

    private static void years(RecordSelection selection, SelectionFaults faults) {
        year("/yearFrom", selection.yearFrom(), faults);
        year("/yearTo", selection.yearTo(), faults);
        int from = selection.yearFrom().orElse(0);
        int to = selection.yearTo().orElse(LAST_YEAR);
        if (from > to) {
            faults.add(
                    "/yearTo",
                    SelectionRule.YEARS_REVERSED,
                    Integer.toString(from),
                    Integer.toString(to));
        }
    }

    private static void year(String place, Optional<Integer> year, SelectionFaults faults) {
        year.filter(y -> y < 1 || y > LAST_YEAR)
                .ifPresent(
                        y -> faults.add(place, SelectionRule.YEAR_MALFORMED, Integer.toString(y)));
    }

    private static void field(FieldCondition condition, SelectionFaults faults) {
        faults.tag("/field/tag", condition.tag());
        faults.code("/field/subfield", condition.subfield());
        if (condition.tag().startsWith("00") && condition.subfield().isPresent()) {
            var rule = SelectionRule.CONTROL_FIELD_HAS_NO_SUBFIELDS;
            faults.add("/field/subfield", rule, condition.tag());
        }
        faults.text("/field/value", condition.value(), FieldCondition.LONGEST_VALUE);
        boolean compares =
                condition.match() != FieldMatch.PRESENT && condition.match() != FieldMatch.ABSENT;
        if (compares && condition.value().filter(v -> !v.isEmpty()).isEmpty()) {
            faults.add("/field/value", SelectionRule.TEXT_MISSING);
        }
    }
}
