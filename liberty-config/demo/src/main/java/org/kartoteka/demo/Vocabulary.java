package org.kartoteka.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.ReadResult;
import org.kartoteka.catalog.marc.ReadingHints;
import org.kartoteka.catalog.marc.RecordFiles;

/** The words, names and headings of the real Russian records, to make others of. */
final class Vocabulary {

    private static final List<String> FILES =
            List.of("istu-150.irbis.txt", "nlr-81-cp1251.iso", "urait-1-utf8.iso");
    private static final Set<String> DESCRIPTION = Set.of("210", "215", "225", "330", "675", "686");
    private static final Set<String> HEADINGS = Set.of("606", "610");
    private static final Pattern SPACES = Pattern.compile("[\\s.:;,/]+");
    private static final int LONGEST_HALF = 4;

    /** A person by halves, that may be put together anew. */
    record Person(String surname, String initials, String names) {
        boolean female() {
            return surname.endsWith("а") || surname.endsWith("я");
        }
    }

    private final List<List<String>> titles = new ArrayList<>();
    private final List<String> remainders = new ArrayList<>();
    private final List<Person> women = new ArrayList<>();
    private final List<Person> men = new ArrayList<>();
    private final List<List<MarcField>> descriptions = new ArrayList<>();
    private final List<MarcField> headings = new ArrayList<>();

    Vocabulary() {
        FILES.forEach(this::learn);
    }

    /** The beginning of one title with the end of another. */
    String title(SplittableRandom chance) {
        var first = any(titles, chance);
        var second = any(titles, chance);
        var words = new ArrayList<>(half(first, chance, true));
        words.addAll(half(second, chance, false));
        return String.join(" ", words);
    }

    /** What may stand after a title. */
    String remainder(SplittableRandom chance) {
        return any(remainders, chance);
    }

    /** The surname of one person with the names of another of the same sex. */
    Person person(SplittableRandom chance) {
        var people = chance.nextInt(3) == 0 ? women : men;
        var named = any(people, chance);
        return new Person(any(people, chance).surname(), named.initials(), named.names());
    }

    /** Imprint, extent, series, classification of one of the records. */
    List<MarcField> description(SplittableRandom chance) {
        return any(descriptions, chance);
    }

    /** Subject headings and keywords, each from any of the records. */
    List<MarcField> headings(SplittableRandom chance) {
        return chance.ints(2 + chance.nextInt(4), 0, headings.size())
                .mapToObj(headings::get)
                .toList();
    }

    private void learn(String name) {
        try (var file =
                RecordFiles.open(DemoNetwork.open("records/" + name), ReadingHints.none())) {
            while (file.hasNext()) {
                if (file.next() instanceof ReadResult.Read read) {
                    learn(read.record());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(MarcRecord record) {
        record.first("200", 'a')
                .map(title -> Arrays.asList(SPACES.split(title.strip())))
                .filter(words -> words.size() > 1)
                .ifPresent(titles::add);
        record.first("200", 'e').ifPresent(remainders::add);
        record.dataField("700").ifPresent(this::learnPerson);
        var description = new ArrayList<MarcField>();
        for (var field : record.fields()) {
            if (DESCRIPTION.contains(field.tag())) {
                description.add(field);
            } else if (HEADINGS.contains(field.tag())) {
                headings.add(field);
            }
        }
        if (description.stream().anyMatch(field -> field.tag().equals("210"))) {
            descriptions.add(List.copyOf(description));
        }
    }

    private void learnPerson(DataField field) {
        var person =
                new Person(
                        field.first('a').orElse(""),
                        field.first('b').orElse(""),
                        field.first('g').orElse(""));
        if (!person.surname().isEmpty() && !person.initials().isEmpty()) {
            (person.female() ? women : men).add(person);
        }
    }

    private static List<String> half(List<String> words, SplittableRandom chance, boolean first) {
        int count = 1 + chance.nextInt(Math.min(LONGEST_HALF, words.size()));
        return first ? words.subList(0, count) : words.subList(words.size() - count, words.size());
    }

    private static <T> T any(List<T> all, SplittableRandom chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
