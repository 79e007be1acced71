package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcRecord;

/** Persons and organisations of a RUSMARC record (7XX). */
final class RusmarcNames {

    private static final List<String> PERSONS = List.of("700", "701", "702");
    private static final List<String> ORGANISATIONS = List.of("710", "711", "712");

    private RusmarcNames() {}

    static List<PersonName> persons(MarcRecord record) {
        List<PersonName> persons = new ArrayList<>(4);
        for (String tag : PERSONS) {
            for (DataField field : record.dataFields(tag)) {
                person(field).filter(p -> !persons.contains(p)).ifPresent(persons::add);
            }
        }
        return persons;
    }

    static List<String> organisations(MarcRecord record) {
        List<String> organisations = new ArrayList<>(2);
        for (String tag : ORGANISATIONS) {
            for (DataField field : record.dataFields(tag)) {
                organisations.add(organisation(field));
            }
        }
        return Words.distinct(organisations);
    }

    /** What the card begins with: the first author, or the first organisation (710). */
    static Optional<String> mainHeading(MarcRecord record) {
        Optional<String> person =
                record.dataField("700").flatMap(RusmarcNames::person).map(PersonName::heading);
        return person.or(
                () ->
                        record.dataField("710")
                                .map(RusmarcNames::organisation)
                                .flatMap(Words::nonBlank));
    }

    private static Optional<PersonName> person(DataField field) {
        return field.first('a')
                .map(Words::withoutIsbd)
                .filter(surname -> !surname.isEmpty())
                .map(
                        surname ->
                                new PersonName(
                                        surname,
                                        field.first('b')
                                                .map(Words::withoutIsbd)
                                                .map(Words::initials),
                                        field.first('g').map(Words::withoutIsbd),
                                        field.first('f'),
                                        role(field)));
    }

    /** Without a code a person of 700 or 701 is an author; 702 says nothing by itself. */
    private static ContributorRole role(DataField field) {
        return field.first('4')
                .map(ContributorRole::ofUnimarc)
                .orElse(field.tag().equals("702") ? ContributorRole.OTHER : ContributorRole.AUTHOR);
    }

    private static String organisation(DataField field) {
        List<String> parts = new ArrayList<>(2);
        field.first('a').map(Words::withoutIsbd).ifPresent(parts::add);
        field.all('b').stream().map(Words::withoutIsbd).forEach(parts::add);
        return Words.join(". ", parts);
    }
}
