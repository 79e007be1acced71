package org.kartoteka.catalog.marc.description;

import java.util.ArrayList;
import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.Subfield;
import org.kartoteka.catalog.marc.view.Words;

/** The fourth area. A volume takes from its set what it does not say itself. */
final class Imprint {

    private static final String OWN = "ac";

    /** Place, maker and date of the making, in brackets behind the imprint. */
    private static final Signs MADE = Signs.of("e| ; | ; ", "g| : | : ", "h|, ");

    private final MarcRecord record;
    private final Host host;
    private final Elements elements;

    Imprint(MarcRecord record, Host host, Elements elements) {
        this.record = record;
        this.host = host;
        this.elements = elements;
    }

    String area() {
        var fields = record.dataFields("210");
        if (fields.isEmpty()) {
            return host.imprint().map(elements.imprint()::in).orElse("");
        }
        return Words.join(" ; ", fields.stream().map(this::area).toList());
    }

    private String area(DataField field) {
        var text = new StringBuilder(elements.imprint().in(placeFirst(completed(field))));
        if (elements.all()) {
            var made = made(field);
            if (!made.isEmpty()) {
                text.append(text.isEmpty() ? "(" : " (").append(made).append(')');
            }
        }
        return text.toString();
    }

    /** Records there are that name the publisher before the place; the description never does. */
    private static DataField placeFirst(DataField field) {
        var codes = field.subfields().stream().map(Subfield::code).toList();
        int publisher = codes.indexOf('c');
        int place = codes.indexOf('a');
        if (publisher < 0 || place < publisher) {
            return field;
        }
        var ordered = new ArrayList<>(field.subfields());
        ordered.add(publisher, ordered.remove(place));
        return new DataField(field.tag(), field.ind1(), field.ind2(), ordered);
    }

    private DataField completed(DataField field) {
        boolean says = field.first('a').or(() -> field.first('c')).isPresent();
        Optional<DataField> ofSet = says ? Optional.empty() : host.imprint();
        return ofSet.map(set -> join(set, field)).orElse(field);
    }

    private static DataField join(DataField set, DataField own) {
        var subfields =
                new ArrayList<>(
                        set.subfields().stream().filter(s -> OWN.indexOf(s.code()) >= 0).toList());
        subfields.addAll(own.subfields());
        return new DataField(own.tag(), own.ind1(), own.ind2(), subfields);
    }

    private static String made(DataField field) {
        return MADE.in(field);
    }
}
