package org.kartoteka.catalog.internal.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.description.AuthorMark;
import org.kartoteka.catalog.marc.description.Description;
import org.kartoteka.catalog.marc.description.GostDescription;
import org.kartoteka.catalog.marc.view.BibliographicView;

/**
 * What stands on a catalogue card (DOMAIN 2: layout of cards): the call number at the left, the
 * heading, the description, below them the tracing with the headings of the other cards, and the
 * classes.
 *
 * @param callNumber lines of the left column: the class above the author mark
 * @param heading none for a description under the title
 * @param tracing subjects by Arabic, other headings by Roman numbers
 */
record CardText(
        List<String> callNumber,
        Optional<String> heading,
        String description,
        String tracing,
        String classes) {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.kartoteka.catalog.printing", new Locale("ru"));
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    static CardText of(MarcRecord record) {
        var view = BibliographicView.of(record);
        var description = GostDescription.full(record);
        return new CardText(
                callNumber(record, view),
                description.heading(),
                description.body(),
                tracing(record, view, description),
                classes(view));
    }

    private static List<String> callNumber(MarcRecord record, BibliographicView view) {
        var lines = new ArrayList<String>();
        view.bbk().stream()
                .findFirst()
                .or(() -> view.udc().stream().findFirst())
                .ifPresent(lines::add);
        AuthorMark.in(record).ifPresent(mark -> lines.add(mark.text()));
        return lines;
    }

    private static String tracing(
            MarcRecord record, BibliographicView view, Description description) {
        var entries = new ArrayList<String>();
        for (int i = 0; i < view.subjects().size(); i++) {
            entries.add((i + 1) + ". " + view.subjects().get(i) + ".");
        }
        var headings = new ArrayList<>(GostDescription.addedNames(record));
        if (description.heading().isPresent()) {
            headings.add(WORDS.getString("card.title"));
        }
        for (int i = 0; i < Math.min(headings.size(), ROMAN.size()); i++) {
            var own = headings.get(i);
            entries.add(ROMAN.get(i) + ". " + own + (own.endsWith(".") ? "" : "."));
        }
        return String.join(" ", entries);
    }

    private static String classes(BibliographicView view) {
        var classes = new ArrayList<String>();
        view.udc().forEach(udc -> classes.add(WORDS.getString("card.udc") + " " + udc));
        view.bbk().forEach(bbk -> classes.add(WORDS.getString("card.bbk") + " " + bbk));
        return String.join("   ", classes);
    }

    static String word(String key) {
        return WORDS.getString(key);
    }

    static Locale language() {
        return new Locale("ru");
    }
}
