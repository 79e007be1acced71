package org.kartoteka.catalog.domain.restricted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kartoteka.catalog.api.ListEntry;

/**
 * A line of a list as it is compared. Where the list does not tell author and title apart, as the
 * federal one, the titles are what stands in quotes before the court's decision, or the beginning,
 * and any other word may be the author's.
 *
 * @param titles any of them; none if the line names only somebody
 * @param authors as the list names them
 * @param others further words, one of which may be the author's surname
 * @param namesSomebody whether the line names an author at all
 */
record Line(List<Heading> titles, List<Person> authors, Set<String> others, boolean namesSomebody) {

    private static final int MOST_TITLES = 5;
    private static final Pattern QUOTED = Pattern.compile("[«“„\"]([^«»“”„\"]{3,300})[»”“\"]");
    private static final Pattern DECISION = Pattern.compile("(?iu)[,(.]?\\s*(решени|определени)");
    private static final Pattern INITIAL = Pattern.compile("(?u)\\b\\p{Lu}\\.\\s?(\\p{Lu}\\.)?");
    private static final Pattern BEGINNING = Pattern.compile("^[^,(.;–—]{3,300}");

    static Line of(ListEntry entry) {
        var authors = entry.author().map(Person::in).orElse(List.of());
        if (entry.title().isPresent()) {
            var titles = List.of(Heading.of(entry.title().get()));
            return new Line(titles, authors, Set.of(), !authors.isEmpty());
        }
        return entry.text()
                .map(text -> ofText(material(text), authors))
                .orElseGet(() -> new Line(List.of(), authors, Set.of(), true));
    }

    private static String material(String text) {
        var decision = DECISION.matcher(text);
        return decision.find() && decision.start() > 0 ? text.substring(0, decision.start()) : text;
    }

    private static Line ofText(String text, List<Person> authors) {
        var titles = new ArrayList<Heading>();
        var others = new HashSet<>(Folded.words(text));
        for (var title : titles(text)) {
            var heading = Heading.of(title);
            if (!heading.words().isEmpty()) {
                titles.add(heading);
                heading.words().forEach(others::remove);
            }
        }
        boolean named = !authors.isEmpty() || INITIAL.matcher(text).find();
        return new Line(titles, authors, others, named);
    }

    private static List<String> titles(String text) {
        var quoted =
                QUOTED.matcher(text).results().map(m -> m.group(1)).limit(MOST_TITLES).toList();
        if (!quoted.isEmpty()) {
            return quoted;
        }
        return Optional.of(BEGINNING.matcher(text))
                .filter(java.util.regex.Matcher::find)
                .map(match -> List.of(match.group()))
                .orElse(List.of(text));
    }
}
