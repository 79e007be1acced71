package org.kartoteka.catalog.marc.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.catalog.marc.view.ContributorRole;
import org.kartoteka.catalog.marc.view.Isbn;
import org.kartoteka.catalog.marc.view.PersonName;
import org.kartoteka.catalog.marc.view.Series;

/**
 * A record in the fifteen elements of Dublin Core (ISO 15836), by the crosswalk of the Library of
 * Congress from MARC, as far as a catalogue of books needs it.
 */
public final class DublinCore {

    /**
     * One element.
     *
     * @param name without a prefix, for instance {@code title}
     */
    public record Element(String name, String value) {}

    private final List<Element> elements = new ArrayList<>();

    private DublinCore() {}

    /** The elements of a record, in the order of the element set. */
    public static List<Element> of(MarcRecord record) {
        return new DublinCore().elements(BibliographicView.of(record), record.leader().charAt(6));
    }

    private List<Element> elements(BibliographicView view, char kind) {
        add("title", title(view));
        names(view);
        addAll("subject", view.subjects());
        addAll("subject", view.keywords());
        addAll("subject", view.udc());
        addAll("subject", view.bbk());
        add("description", view.annotation());
        view.ageMark().ifPresent(mark -> add("description", mark.text()));
        add("publisher", publisher(view));
        add("date", view.publication().year().map(String::valueOf));
        add("type", type(kind));
        add("format", view.extent());
        view.isbns().stream().map(Isbn::digits).distinct().forEach(this::isbn);
        view.issns().forEach(issn -> add("identifier", "urn:ISSN:" + issn));
        addAll("identifier", view.links());
        addAll("language", view.languages());
        view.series().forEach(this::series);
        return List.copyOf(elements);
    }

    private static String title(BibliographicView view) {
        var title = new StringBuilder(view.title().display());
        view.title().otherInfo().forEach(more -> title.append(" : ").append(more));
        return title.toString();
    }

    private void names(BibliographicView view) {
        view.mainHeading().ifPresent(heading -> add("creator", heading));
        for (PersonName person : view.authors()) {
            boolean author = person.role() == ContributorRole.AUTHOR;
            if (author && !isThere("creator", person.heading())) {
                add("creator", person.heading());
            }
        }
        for (PersonName person : view.authors()) {
            if (!isThere("creator", person.heading())) {
                add("contributor", person.heading());
            }
        }
        view.organisations().stream()
                .filter(name -> !isThere("creator", name))
                .forEach(name -> add("contributor", name));
    }

    private static Optional<String> publisher(BibliographicView view) {
        var publication = view.publication();
        return publication
                .publisher()
                .map(name -> publication.place().map(place -> place + " : " + name).orElse(name))
                .or(publication::place);
    }

    /** By the type of the leader, which both dialects code alike but for software (DCMI Types). */
    private static String type(char kind) {
        return switch (kind) {
            case 'e', 'f', 'k' -> "StillImage";
            case 'g' -> "MovingImage";
            case 'i', 'j' -> "Sound";
            case 'l', 'm' -> "Software";
            case 'o', 'p' -> "Collection";
            case 'r' -> "PhysicalObject";
            default -> "Text";
        };
    }

    private void isbn(String digits) {
        add("identifier", "urn:ISBN:" + digits);
    }

    private void series(Series series) {
        add(
                "relation",
                series.volume()
                        .map(volume -> series.title() + " ; " + volume)
                        .orElse(series.title()));
    }

    private boolean isThere(String name, String value) {
        return elements.contains(new Element(name, value));
    }

    private void addAll(String name, List<String> values) {
        values.forEach(value -> add(name, value));
    }

    private void add(String name, Optional<String> value) {
        value.ifPresent(text -> add(name, text));
    }

    private void add(String name, String value) {
        if (!value.isBlank()) {
            elements.add(new Element(name, value.strip()));
        }
    }
}
