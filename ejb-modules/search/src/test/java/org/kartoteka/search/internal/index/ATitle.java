package org.kartoteka.search.internal.index;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.TitleView;

/** Titles for the tests, described as in a catalogue. */
public final class ATitle {

    private UUID id = UUID.randomUUID();
    private final String title;
    private Optional<String> remainder = Optional.empty();
    private List<String> authors = List.of();
    private Optional<String> responsibility = Optional.empty();
    private Optional<String> place = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<Integer> year = Optional.empty();
    private Optional<String> series = Optional.empty();
    private List<String> isbns = List.of();
    private List<String> languages = List.of("rus");
    private List<String> subjects = List.of();
    private Optional<String> udc = Optional.empty();
    private Optional<String> bbk = Optional.empty();
    private Optional<String> annotation = Optional.empty();
    private Optional<String> ageMark = Optional.empty();

    private ATitle(String title) {
        this.title = title;
    }

    /** A title in Russian of which no more is known. */
    public static ATitle called(String title) {
        return new ATitle(title);
    }

    /** With this id. */
    public ATitle id(UUID known) {
        id = known;
        return this;
    }

    /** By these authors. */
    public ATitle by(String... names) {
        authors = List.of(names);
        return this;
    }

    /** With other title information. */
    public ATitle remainder(String text) {
        remainder = Optional.of(text);
        return this;
    }

    /** With a statement of responsibility. */
    public ATitle responsibility(String text) {
        responsibility = Optional.of(text);
        return this;
    }

    /** Published there, by them, then. */
    public ATitle published(String where, String whom, int when) {
        place = Optional.of(where);
        publisher = Optional.of(whom);
        year = Optional.of(when);
        return this;
    }

    /** In a series. */
    public ATitle series(String name) {
        series = Optional.of(name);
        return this;
    }

    /** With these ISBNs. */
    public ATitle isbn(String... numbers) {
        isbns = List.of(numbers);
        return this;
    }

    /** In these languages. */
    public ATitle in(String... codes) {
        languages = List.of(codes);
        return this;
    }

    /** About these subjects. */
    public ATitle about(String... headings) {
        subjects = List.of(headings);
        return this;
    }

    /** With an index of UDC. */
    public ATitle udc(String index) {
        udc = Optional.of(index);
        return this;
    }

    /** With an index of BBK. */
    public ATitle bbk(String index) {
        bbk = Optional.of(index);
        return this;
    }

    /** With an age mark. */
    public ATitle marked(String mark) {
        ageMark = Optional.of(mark);
        return this;
    }

    /** With an annotation. */
    public ATitle annotation(String text) {
        annotation = Optional.of(text);
        return this;
    }

    /** The record. */
    public TitleView view() {
        return new TitleView(
                id,
                1,
                "LIB",
                title,
                remainder,
                authors,
                responsibility,
                place,
                publisher,
                year,
                Optional.empty(),
                series,
                isbns,
                languages,
                subjects,
                udc,
                bbk,
                annotation,
                ageMark);
    }
}
