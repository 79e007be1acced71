package org.kartoteka.catalog.marc.exchange;

import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;

/** Persons, organisations and families of RUSMARC as MARC 21 writes them. */
final class NamesToMarc21 {

    private NamesToMarc21() {}

    /** A person: 700-702 and 600. The first author of the card becomes 100. */
    static FieldBuilder person(DataField field, String tag) {
        var entry = field.first('a').orElse("");
        // IRBIS writes the initials of subjects behind the surname
        boolean whole = entry.indexOf(' ') >= 0;
        var rest = field.first('b').or(() -> field.first('g').filter(full -> !whole));
        boolean bySurname = field.ind2() == '1' || rest.isPresent();
        var there = new FieldBuilder(tag, (bySurname ? "1" : "0") + subject(field, tag));
        there.add('a', rest.map(names -> entry + ", " + names).orElse(entry));
        field.first('g')
                .filter(full -> !rest.equals(Optional.of(full)))
                .ifPresent(full -> there.add('q', "(" + full + ")"));
        return there.addAll('b', field.all('d'))
                .addAll('c', field.all('c'))
                .add('d', field.first('f'));
    }

    /** An organisation, or with the first indicator 1 a meeting: 710-712 and 601. */
    static FieldBuilder organisation(DataField field, String tag) {
        boolean meeting = field.ind1() == '1';
        var of = meeting ? tag.substring(0, 2) + "1" : tag;
        return new FieldBuilder(of, "2" + subject(field, tag))
                .add('a', field.first('a'))
                .addAll('b', field.all('b'))
                .addAll('n', field.all('d'))
                .addAll('c', field.all('e'))
                .add('d', field.first('f'));
    }

    static FieldBuilder family(DataField field, String tag) {
        return new FieldBuilder(tag, "3" + subject(field, tag))
                .add('a', field.first('a'))
                .add('d', field.first('f'));
    }

    /** Who did what; 701 says by its tag that it is an author. */
    static Optional<String> role(DataField field) {
        var coded = field.first('4').flatMap(Relators::toMarc21);
        boolean author = field.tag().equals("701") && field.first('4').isEmpty();
        return author ? Optional.of(Relators.AUTHOR) : coded;
    }

    /** The second indicator of subjects names the thesaurus: in $2, or not said. */
    private static String subject(DataField field, String tag) {
        if (!tag.startsWith("6")) {
            return " ";
        }
        return field.first('2').isPresent() ? "7" : "4";
    }
}
