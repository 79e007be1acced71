package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcRecord;

/** Persons and organisations of a MARC 21 record (1XX, 7XX). */
final class Marc21Names {

    private Marc21Names() {}

    static List<PersonName> persons(MarcRecord record) {
        List<PersonName> persons = new ArrayList<>(4);
        for (String tag : List.of("100", "700")) {
            for (DataField field : record.dataFields(tag)) {
                boolean work = field.first('t').isPresent();
                person(field).filter(p -> !work && !persons.contains(p)).ifPresent(persons::add);
            }
        }
        return persons;
    }

    static List<String> organisations(MarcRecord record) {
        List<String> organisations = new ArrayList<>(2);
        for (String tag : List.of("110", "111", "710", "711")) {
            record.dataFields(tag).forEach(field -> organisations.add(organisation(field)));
        }
        return Words.distinct(organisations);
    }

    static Optional<String> mainHeading(MarcRecord record) {
        Optional<String> person =
                record.dataField("100").flatMap(Marc21Names::person).map(PersonName::heading);
        return person.or(
                () ->
                        record.dataField("110")
                                .or(() -> record.dataField("111"))
                                .map(Marc21Names::organisation)
                                .flatMap(Words::nonBlank));
    }

    /**
     * {@code $a Surname, Forenames $q (fuller form) $d dates}; without a comma the whole is one
     * name.
     */
    private static Optional<PersonName> person(DataField field) {
        String name = field.first('a').map(Words::withoutStop).orElse("");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int comma = name.indexOf(',');
        String surname = comma < 0 ? name : name.substring(0, comma).strip();
        Optional<String> rest =
                comma < 0 ? Optional.empty() : Words.nonBlank(name.substring(comma + 1).strip());
        Optional<String> fuller =
                field.first('q').map(q -> Words.withoutIsbd(q).replace("(", "").replace(")", ""));
        return Optional.of(
                new PersonName(
                        surname,
                        rest.filter(Marc21Names::onlyInitials),
                        fuller.or(() -> rest.filter(text -> !onlyInitials(text))),
                        field.first('d').map(Words::withoutIsbd),
                        role(field)));
    }

    private static boolean onlyInitials(String text) {
        for (String word : text.split(" ")) {
            if (word.length() > 3 || !word.endsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static ContributorRole role(DataField field) {
        return field.first('4')
                .or(() -> field.first('e'))
                .map(ContributorRole::ofMarc21)
                .orElse(field.tag().equals("100") ? ContributorRole.AUTHOR : ContributorRole.OTHER);
    }

    private static String organisation(DataField field) {
        List<String> parts = new ArrayList<>(2);
        field.first('a').map(Words::withoutStop).ifPresent(parts::add);
        field.all('b').stream().map(Words::withoutStop).forEach(parts::add);
        return Words.join(". ", parts);
    }
}
