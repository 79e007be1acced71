package org.kartoteka.catalog.domain.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.Subfield;

/**
 * A heading, whether it stands in an authority record or in that of a title: the subfields are
 * named alike in both.
 *
 * @param indicators two characters; they say the form of the name, and nothing for a subject
 * @param parts the subfields that make the heading
 */
public record Heading(AuthorityKind kind, String indicators, List<Subfield> parts) {

    /** Names the authority record in a field of a title. */
    public static final char LINK = '3';

    private static final String SUBDIVISIONS = "jxyz";

    public Heading {
        parts = List.copyOf(parts);
    }

    /** The heading in a field; none if it has no {@code $a}. */
    public static Optional<Heading> in(DataField field, AuthorityKind kind) {
        var codes = codes(kind);
        var parts =
                field.subfields().stream()
                        .filter(part -> codes.indexOf(part.code()) >= 0)
                        .filter(part -> !part.value().isBlank())
                        .toList();
        boolean named = parts.stream().anyMatch(part -> part.code() == 'a');
        return named
                ? Optional.of(new Heading(kind, "" + field.ind1() + field.ind2(), parts))
                : Optional.empty();
    }

    private static String codes(AuthorityKind kind) {
        return switch (kind) {
            case PERSON -> "abcdfg";
            case ORGANISATION -> "abcdefgh";
            case SUBJECT -> "a" + SUBDIVISIONS;
        };
    }

    /** Whether it is a subject with subdivisions. */
    public boolean subdivided() {
        return kind == AuthorityKind.SUBJECT
                && parts.stream().anyMatch(part -> SUBDIVISIONS.indexOf(part.code()) >= 0);
    }

    /** A subject without its subdivisions. */
    public Heading undivided() {
        return new Heading(
                kind, indicators, parts.stream().filter(part -> part.code() == 'a').toList());
    }

    /** As people read it: «Толстой, Лев Николаевич (1828–1910)». */
    public String text() {
        return switch (kind) {
            case PERSON -> person();
            case ORGANISATION ->
                    marked(joined(". ", c -> c == 'a' || c == 'b'), c -> "cdefgh".indexOf(c) >= 0);
            case SUBJECT -> joined(" — ", c -> true);
        };
    }

    private String person() {
        var name = new StringBuilder(joined(" ", c -> c == 'a' || c == 'd'));
        var given = first('g').or(() -> first('b')).orElse("");
        if (!given.isEmpty()) {
            name.append(", ").append(given);
        }
        return marked(name.toString(), c -> c == 'c' || c == 'f');
    }

    private String marked(String name, Predicate<Character> codes) {
        var marks = joined(" ; ", codes);
        return marks.isEmpty() ? name : name + " (" + marks + ")";
    }

    /** As it is looked up by full names. */
    public String byNames() {
        if (kind != AuthorityKind.PERSON) {
            return Folding.words(joined(" ", c -> true));
        }
        return Folding.join(
                Folding.words(joined(" ", c -> c == 'a' || c == 'd')),
                Folding.words(first('g').or(() -> first('b')).orElse("")),
                Folding.words(joined(" ", c -> c == 'c' || c == 'f')));
    }

    /** As it is looked up by initials. */
    public String byInitials() {
        if (kind != AuthorityKind.PERSON) {
            return byNames();
        }
        return Folding.join(
                Folding.words(joined(" ", c -> c == 'a' || c == 'd')),
                initials(),
                Folding.words(joined(" ", c -> c == 'c' || c == 'f')));
    }

    /**
     * By what headings that may be the same are found: of a person the surname and the initials,
     * else everything. Whether they are the same {@link #agrees} says.
     */
    public String matchKey() {
        return switch (kind) {
            case PERSON ->
                    "P|" + Folding.words(joined(" ", c -> c == 'a' || c == 'd')) + "|" + initials();
            case ORGANISATION -> "O|" + Folding.words(joined(" ", c -> true));
            case SUBJECT ->
                    "S|"
                            + parts.stream()
                                    .map(part -> Folding.words(part.value()))
                                    .collect(Collectors.joining("|"));
        };
    }

    /** Whether nothing that both say of a person tells them apart: full names, dates, additions. */
    public boolean agrees(Heading other) {
        return kind != AuthorityKind.PERSON
                || Stream.of('f', 'g', 'c').allMatch(code -> agrees(other, code));
    }

    private boolean agrees(Heading other, char code) {
        var mine = first(code).map(Folding::words);
        var theirs = other.first(code).map(Folding::words);
        return mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
    }

    /**
     * The field of a title with this heading in place of its own, linked by the number. All that is
     * no part of the heading stays: the role, and the title's own subdivisions beside a subject
     * without.
     */
    public DataField into(DataField field, String number) {
        var replaced = replacedIn(field);
        var made = new ArrayList<Subfield>();
        boolean placed = false;
        for (var part : field.subfields()) {
            boolean old = replaced.indexOf(part.code()) >= 0;
            if (!placed && (old || part.code() == LINK)) {
                made.addAll(parts);
                made.add(new Subfield(LINK, number));
                placed = true;
            }
            if (!old && part.code() != LINK) {
                made.add(part);
            }
        }
        var signs = signs(field);
        return new DataField(field.tag(), signs.charAt(0), signs.charAt(1), made);
    }

    private String replacedIn(DataField field) {
        if (kind == AuthorityKind.SUBJECT) {
            return subdivided() ? codes(kind) : "a";
        }
        return codes(kind);
    }

    /** 606 and the first indicator of a person say nothing of the heading's form. */
    private String signs(DataField field) {
        return switch (kind) {
            case PERSON -> field.ind1() + said(1, field.ind2());
            case ORGANISATION -> said(0, field.ind1()) + said(1, field.ind2());
            case SUBJECT -> "" + field.ind1() + field.ind2();
        };
    }

    private String said(int place, char otherwise) {
        char mine = indicators.charAt(place);
        return String.valueOf(mine == ' ' ? otherwise : mine);
    }

    private String initials() {
        return Folding.initials(Folding.words(first('b').or(() -> first('g')).orElse("")));
    }

    private Optional<String> first(char code) {
        return parts.stream()
                .filter(part -> part.code() == code)
                .map(part -> part.value().strip())
                .findFirst();
    }

    private String joined(String separator, Predicate<Character> codes) {
        return parts.stream()
                .filter(part -> codes.test(part.code()))
                .map(part -> part.value().strip())
                .collect(Collectors.joining(separator));
    }
}
