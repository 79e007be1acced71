package org.kartoteka.catalog.domain.authority;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.Subfield;

/** The headings of titles' records, and the authority records that they are linked with. */
public final class LinkedHeadings {

    private LinkedHeadings() {}

    /**
     * What a number leads to.
     *
     * @param number of the record that it leads to, which after a merge is another one
     */
    public record Linked(String number, Heading heading) {}

    /**
     * A form of an authority record that has a given key.
     *
     * @param form the heading or see-form
     */
    public record Candidate(Heading form, Linked leadsTo) {}

    /** The numbers that a record names. */
    public static Set<String> numbers(MarcRecord record) {
        var numbers = new LinkedHashSet<String>();
        headingFields(record).forEach(field -> field.first(Heading.LINK).ifPresent(numbers::add));
        return numbers;
    }

    /** The keys by which the headings of a record that are not linked may be found. */
    public static Set<String> keys(MarcRecord record) {
        var keys = new LinkedHashSet<String>();
        headingFields(record)
                .filter(field -> field.first(Heading.LINK).isEmpty())
                .forEach(
                        field ->
                                heading(field)
                                        .ifPresent(
                                                heading -> {
                                                    keys.add(heading.matchKey());
                                                    if (heading.subdivided()) {
                                                        keys.add(heading.undivided().matchKey());
                                                    }
                                                }));
        return keys;
    }

    /** The record with what its links lead to. A number that is not known stays as it is. */
    public static MarcRecord followed(MarcRecord record, Map<String, Linked> known) {
        return changed(
                record,
                (field, kind) ->
                        field.first(Heading.LINK)
                                .map(known::get)
                                .filter(linked -> linked.heading().kind() == kind)
                                .map(linked -> linked.heading().into(field, linked.number())));
    }

    /**
     * The record with links where there were none: a heading is linked if it is the heading or a
     * see-form of exactly one authority record.
     */
    public static MarcRecord linked(MarcRecord record, Map<String, List<Candidate>> byKey) {
        return changed(
                record,
                (field, kind) ->
                        field.first(Heading.LINK).isPresent()
                                ? Optional.empty()
                                : Heading.in(field, kind)
                                        .flatMap(heading -> only(heading, byKey))
                                        .map(one -> one.heading().into(field, one.number())));
    }

    private static Optional<Linked> only(Heading heading, Map<String, List<Candidate>> byKey) {
        var whole = only(heading, byKey.getOrDefault(heading.matchKey(), List.of()));
        if (!heading.subdivided()) {
            return whole;
        }
        if (whole.filter(linked -> linked.heading().subdivided()).isPresent()) {
            return whole;
        }
        var bare = heading.undivided();
        return only(bare, byKey.getOrDefault(bare.matchKey(), List.of()))
                .filter(linked -> !linked.heading().subdivided());
    }

    private static Optional<Linked> only(Heading heading, List<Candidate> candidates) {
        var found =
                candidates.stream()
                        .filter(candidate -> candidate.form().agrees(heading))
                        .map(Candidate::leadsTo)
                        .distinct()
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static MarcRecord changed(
            MarcRecord record, BiFunction<DataField, AuthorityKind, Optional<DataField>> change) {
        if (record.format() != MarcFormat.RUSMARC) {
            return record;
        }
        var fields = new ArrayList<MarcField>(record.fields().size());
        for (var field : record.fields()) {
            fields.add(
                    field instanceof DataField data
                            ? HeadingTags.ofTitle(data.tag())
                                    .flatMap(kind -> change.apply(data, kind))
                                    .orElse(data)
                            : field);
        }
        return record.withFields(fields);
    }

    private static Stream<DataField> headingFields(MarcRecord record) {
        if (record.format() != MarcFormat.RUSMARC) {
            return Stream.empty();
        }
        return record.fields().stream()
                .filter(DataField.class::isInstance)
                .map(DataField.class::cast)
                .filter(field -> HeadingTags.ofTitle(field.tag()).isPresent());
    }

    private static Optional<Heading> heading(DataField field) {
        return HeadingTags.ofTitle(field.tag()).flatMap(kind -> Heading.in(field, kind));
    }

    /** The subfields that take the place of a heading's in a field, the link among them. */
    public static List<Subfield> offered(Linked linked) {
        var parts = new ArrayList<>(linked.heading().parts());
        parts.add(new Subfield(Heading.LINK, linked.number()));
        return List.copyOf(parts);
    }
}
