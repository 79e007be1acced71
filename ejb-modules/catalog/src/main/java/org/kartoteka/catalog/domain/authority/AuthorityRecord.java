package org.kartoteka.catalog.domain.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.api.AuthorityRefusal;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.kernel.error.RefusedException;

/**
 * An authority record in RUSMARC/Authorities that has one heading.
 *
 * @param see forms that lead to the heading, of any kind
 * @param seeAlso headings beside it
 */
public record AuthorityRecord(
        MarcRecord record, Heading heading, List<Heading> see, List<Heading> seeAlso) {

    /** How many forms may lead to one heading. */
    public static final int MOST_FORMS = 500;

    private static final String NUMBER = "001";
    private static final int LONGEST_NUMBER = 100;

    public AuthorityRecord {
        see = List.copyOf(see);
        seeAlso = List.copyOf(seeAlso);
    }

    /**
     * Reads the record.
     *
     * @throws RefusedException {@link AuthorityRefusal#HEADING_NOT_ONE}, {@link
     *     AuthorityRefusal#AUTHORITY_NUMBER_WRONG} or {@link AuthorityRefusal#TOO_MANY_FORMS}
     */
    public static AuthorityRecord of(MarcRecord record) {
        var headings = headings(record, '2');
        if (headings.size() != 1) {
            throw new RefusedException(AuthorityRefusal.HEADING_NOT_ONE, headings.size());
        }
        if (record.control(NUMBER).filter(n -> n.strip().length() > LONGEST_NUMBER).isPresent()) {
            throw new RefusedException(AuthorityRefusal.AUTHORITY_NUMBER_WRONG);
        }
        var see = headings(record, '4');
        if (see.size() > MOST_FORMS) {
            throw new RefusedException(AuthorityRefusal.TOO_MANY_FORMS, see.size(), MOST_FORMS);
        }
        return new AuthorityRecord(record, headings.get(0), see, headings(record, '5'));
    }

    private static List<Heading> headings(MarcRecord record, char block) {
        return data(record)
                .flatMap(
                        field ->
                                HeadingTags.ofAuthority(block, field.tag())
                                        .flatMap(kind -> Heading.in(field, kind))
                                        .stream())
                .toList();
    }

    private static Stream<DataField> data(MarcRecord record) {
        return record.fields().stream()
                .filter(DataField.class::isInstance)
                .map(DataField.class::cast);
    }

    /** What the record is about. */
    public AuthorityKind kind() {
        return heading.kind();
    }

    /** By which titles name it. */
    public Optional<String> number() {
        return record.control(NUMBER).map(String::strip);
    }

    /** The heading first, then the forms that lead to it, each once. */
    public List<Heading> forms() {
        var forms = new ArrayList<Heading>();
        Stream.concat(Stream.of(heading), see.stream().filter(form -> form.kind() == kind()))
                .filter(form -> forms.stream().noneMatch(f -> f.byNames().equals(form.byNames())))
                .forEach(forms::add);
        return List.copyOf(forms);
    }

    /**
     * Whether the record may become the other one by an edit.
     *
     * @throws RefusedException {@link AuthorityRefusal#AUTHORITY_KIND_FIXED}, {@link
     *     AuthorityRefusal#SUBDIVISIONS_FIXED} or {@link AuthorityRefusal#AUTHORITY_NUMBER_WRONG}
     */
    public void requireMayBecome(AuthorityRecord other) {
        if (other.kind() != kind()) {
            throw new RefusedException(AuthorityRefusal.AUTHORITY_KIND_FIXED, kind().name());
        }
        requireAlikeDivided(other);
        if (!other.number().equals(number())) {
            throw new RefusedException(AuthorityRefusal.AUTHORITY_NUMBER_WRONG);
        }
    }

    /**
     * Whether titles may take the other's heading instead of this one's.
     *
     * @throws RefusedException {@link AuthorityRefusal#SUBDIVISIONS_FIXED}
     */
    public void requireAlikeDivided(AuthorityRecord other) {
        if (other.heading().subdivided() != heading.subdivided()) {
            throw new RefusedException(AuthorityRefusal.SUBDIVISIONS_FIXED);
        }
    }

    /** This record with the other's heading and see-forms as see-forms of its own. */
    public AuthorityRecord takingOver(AuthorityRecord other) {
        var known = new ArrayList<>(forms());
        var fields = new ArrayList<>(record.fields());
        for (var form : other.forms()) {
            if (known.stream().noneMatch(one -> one.byNames().equals(form.byNames()))) {
                known.add(form);
                insert(fields, seeField(form));
            }
        }
        return of(record.withFields(fields));
    }

    private static DataField seeField(Heading form) {
        return new DataField(
                HeadingTags.see(form.kind()),
                form.indicators().charAt(0),
                form.indicators().charAt(1),
                form.parts());
    }

    private static void insert(List<MarcField> fields, DataField field) {
        int at = 0;
        while (at < fields.size() && fields.get(at).tag().compareTo(field.tag()) <= 0) {
            at++;
        }
        fields.add(at, field);
    }
}
