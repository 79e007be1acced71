package org.kartoteka.catalog.domain.restricted;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.TitleView;

/** A title of the catalogue as it is compared. */
public final class SoughtTitle {

    private final List<Heading> headings;
    private final List<Person> authors;
    private final Set<String> responsible;

    private SoughtTitle(List<Heading> headings, List<Person> authors, Set<String> responsible) {
        this.headings = headings;
        this.authors = authors;
        this.responsible = responsible;
    }

    /** The title with its authors and those whom the title page names. */
    public static SoughtTitle of(TitleView view) {
        var whole = view.title() + view.remainder().map(" "::concat).orElse("");
        var headings = new LinkedHashSet<>(List.of(Heading.of(view.title()), Heading.of(whole)));
        var authors = view.authors().stream().flatMap(name -> Person.in(name).stream()).toList();
        return new SoughtTitle(
                headings.stream().filter(heading -> !heading.words().isEmpty()).toList(),
                authors,
                new HashSet<>(Folded.words(view.responsibility().orElse(""))));
    }

    /** What the title says of itself, in short: another key is another title. */
    public static String key(TitleView view) {
        return Folded.fingerprint(
                view.title(), view.remainder().orElse(""), String.join(" ", view.authors()));
    }

    List<Heading> headings() {
        return headings;
    }

    List<Person> authors() {
        return authors;
    }

    /** Every word of the title proper and the rest of it. */
    Set<String> words() {
        var words = new LinkedHashSet<String>();
        headings.forEach(heading -> words.addAll(heading.words()));
        return words;
    }

    /** The words of the authors' names. */
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        authors.forEach(person -> names.addAll(person.words()));
        return names;
    }

    boolean namesNobody() {
        return authors.isEmpty() && responsible.isEmpty();
    }

    boolean isBy(Person named) {
        return authors.stream().anyMatch(own -> own.like(named) != Person.Likeness.NONE)
                || authors.isEmpty() && responsible.stream().anyMatch(kin(named.longest()));
    }

    boolean isByOneOf(Set<String> words) {
        var surnames =
                authors.isEmpty() ? responsible.stream() : authors.stream().map(Person::longest);
        return surnames.filter(name -> name.length() > 2)
                .anyMatch(name -> words.stream().anyMatch(kin(name)));
    }

    Stream<Person> people() {
        return authors.stream();
    }

    private static java.util.function.Predicate<String> kin(String surname) {
        return word -> Slips.kin(surname, word);
    }
}
