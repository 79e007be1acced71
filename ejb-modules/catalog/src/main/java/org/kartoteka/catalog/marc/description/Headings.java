package org.kartoteka.catalog.marc.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.Words;

/**
 * The heading (GOST R 7.0.80): the first of one, two or three authors; a work of four and more
 * stands under its title; without a person, the organisation or the meeting.
 */
final class Headings {

    private static final int MOST_AUTHORS = 3;
    private static final int NAMED_OF_MANY = 3;
    private static final int ALL_NAMED = 4;
    private static final String AUTHOR = "070";

    private final MarcRecord record;

    Headings(MarcRecord record) {
        this.record = record;
    }

    Optional<String> main() {
        var person = record.dataField("700");
        if (person.isPresent()) {
            return authors().size() > MOST_AUTHORS ? Optional.empty() : person.map(Headings::name);
        }
        return record.dataField("710").map(Headings::organisation);
    }

    /** What stands behind the heading on a card: «1. Петров, П. П. I. Загл.» has these names. */
    List<String> added() {
        var names = new ArrayList<String>();
        for (var tag : List.of("700", "701", "702")) {
            record.dataFields(tag).stream().map(Headings::name).forEach(names::add);
        }
        for (var tag : List.of("710", "711", "712")) {
            record.dataFields(tag).stream().map(Headings::organisation).forEach(names::add);
        }
        main().ifPresent(names::remove);
        return names.stream().distinct().toList();
    }

    /**
     * The statement of responsibility of a record that has none: up to four authors, or three and
     * «[и др.]».
     */
    Optional<String> responsibility(String andOthers) {
        var names = authors().stream().map(Headings::directName).toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                names.size() <= ALL_NAMED
                        ? String.join(", ", names)
                        : String.join(", ", names.subList(0, NAMED_OF_MANY)) + " " + andOthers);
    }

    private List<DataField> authors() {
        var authors = new ArrayList<>(record.dataFields("700").stream().limit(1).toList());
        record.dataFields("701").stream()
                .filter(field -> field.first('4').map(role -> role.startsWith(AUTHOR)).orElse(true))
                .forEach(authors::add);
        return authors;
    }

    private static String name(DataField field) {
        var text = new StringBuilder(part(field, 'a'));
        Punctuation.append(text, " ", part(field, 'd'));
        Punctuation.append(text, ", ", initials(field));
        boolean direct = field.ind2() == '0';
        var marks =
                direct ? List.of(part(field, 'c'), part(field, 'f')) : List.of(part(field, 'c'));
        var mark = Words.join(" ; ", marks);
        return mark.isEmpty() ? text.toString() : text + " (" + mark + ")";
    }

    private static String directName(DataField field) {
        return Words.join(" ", List.of(initials(field), part(field, 'a'), part(field, 'd')));
    }

    private static String initials(DataField field) {
        var initials = Words.initials(part(field, 'b'));
        return initials.isEmpty() ? part(field, 'g') : initials;
    }

    private static String organisation(DataField field) {
        var text = new StringBuilder(part(field, 'a'));
        field.all('b').forEach(part -> Punctuation.append(text, ". ", Words.withoutIsbd(part)));
        var marks =
                Words.join(
                        " ; ",
                        List.of(
                                part(field, 'c'),
                                part(field, 'd'),
                                part(field, 'f'),
                                part(field, 'e')));
        return marks.isEmpty() ? text.toString() : text + " (" + marks + ")";
    }

    private static String part(DataField field, char code) {
        return field.first(code).map(Words::withoutIsbd).orElse("");
    }
}
