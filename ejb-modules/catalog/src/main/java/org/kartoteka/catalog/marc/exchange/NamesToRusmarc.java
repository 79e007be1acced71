package org.kartoteka.catalog.marc.exchange;

import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.view.Words;

/** Names of MARC 21 as RUSMARC writes them. */
final class NamesToRusmarc {

    private NamesToRusmarc() {}

    /** A person of 100, 700 or 600; surname and the other names stand apart. */
    static FieldBuilder person(DataField field, String tag) {
        var name = field.first('a').map(Words::withoutStop).orElse("");
        int comma = name.indexOf(',');
        boolean divided = comma > 0 && field.ind1() != '0';
        var there = new FieldBuilder(tag, divided || field.ind1() == '1' ? " 1" : " 0");
        there.add('a', divided ? name.substring(0, comma) : name);
        if (divided) {
            there.add('b', name.substring(comma + 1));
        }
        field.all('b').forEach(number -> there.add('d', Words.withoutIsbd(number)));
        field.all('c').forEach(addition -> there.add('c', Words.withoutIsbd(addition)));
        field.first('q')
                .map(full -> Words.withoutIsbd(full).replace("(", "").replace(")", ""))
                .ifPresent(full -> there.add('g', full));
        return there.add('f', field.first('d').map(Words::withoutStop));
    }

    /** An organisation or a meeting: X10 and X11. */
    static FieldBuilder organisation(DataField field, String tag) {
        boolean meeting = field.tag().endsWith("11");
        var there = new FieldBuilder(tag, meeting ? "12" : "02");
        there.add('a', field.first('a').map(Words::withoutStop));
        field.all('b').forEach(part -> there.add('b', Words.withoutStop(part)));
        field.all('n').forEach(number -> there.add('d', bare(number)));
        field.all('c').forEach(place -> there.add('e', bare(place)));
        return there.add('f', field.first('d').map(NamesToRusmarc::bare));
    }

    static FieldBuilder family(DataField field, String tag) {
        return new FieldBuilder(tag, "  ")
                .add('a', field.first('a').map(Words::withoutStop))
                .add('f', field.first('d').map(Words::withoutStop));
    }

    static Optional<String> role(DataField field) {
        return field.first('4').or(() -> field.first('e')).flatMap(Relators::toUnimarc);
    }

    /** Whether an added name is that of an author. */
    static boolean isAuthor(DataField field) {
        return role(field).filter("070"::equals).isPresent();
    }

    private static String bare(String text) {
        return Words.withoutIsbd(text).replace("(", "").replace(")", "");
    }
}
