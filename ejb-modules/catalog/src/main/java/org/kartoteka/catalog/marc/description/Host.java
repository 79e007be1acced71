package org.kartoteka.catalog.marc.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.Words;

/**
 * The document that a volume or an article belongs to, from the links to it (461, 462, 463): in
 * embedded fields, in subfields of their own ($t, $v, $d), or in those of IRBIS ($c, $j, $h, $s).
 */
final class Host {

    private static final int LEVEL = 7;
    private static final String STROKES = " // ";
    private static final Signs TITLE =
            Signs.of("a| ; ", "e| : | : ", "f| / ", "h|. |. ", "i|. |. ");
    private static final Signs TITLE_PROPER = Signs.of("a| ; ", "h|. |. ", "i|. |. ");
    private static final Signs IMPRINT = Signs.of("a| ; | ; ", "c| : | : ", "d|, ");

    private final boolean article;
    private final String ownTitle;
    private final Optional<String> ownPages;
    private final List<DataField> links;

    Host(MarcRecord record) {
        this.article = record.leader().charAt(LEVEL) == 'a';
        this.ownTitle = record.first("200", 'a').map(Words::withoutIsbd).orElse("");
        this.ownPages = record.first("215", 'a').map(Words::withoutIsbd);
        this.links =
                Stream.of("461", "462", "463")
                        .flatMap(tag -> record.dataFields(tag).stream())
                        .toList();
    }

    boolean isArticle() {
        return article && !links.isEmpty();
    }

    /** What a volume's title begins with; empty if the volume says it itself or is none. */
    String titleOfSet() {
        if (article || links.isEmpty()) {
            return "";
        }
        var set = title(links.get(0), TITLE_PROPER);
        var volume = volume(links.get(0));
        if (set.isEmpty() || ownTitle.startsWith(set)) {
            return "";
        }
        var text = new StringBuilder(set);
        if (!ownTitle.equals(volume)) {
            Punctuation.append(text, ". ", volume);
        }
        return text.toString();
    }

    /** The imprint of the set. */
    Optional<DataField> imprint() {
        return links.stream().flatMap(link -> embedded(link, "210").stream()).findFirst();
    }

    /** « // » and the title of the document that holds the article. */
    String behindStrokes(boolean all) {
        return links.stream()
                .map(link -> title(link, all ? TITLE : TITLE_PROPER))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> STROKES + text)
                .orElse("");
    }

    /** Imprint, numbers and pages of the document that holds the article. */
    List<String> areas() {
        var areas = new ArrayList<String>();
        links.stream()
                .map(Host::imprintOf)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(areas::add);
        designations().forEach(areas::add);
        pages().ifPresent(areas::add);
        links.stream()
                .flatMap(link -> embedded(link, "011").stream())
                .flatMap(field -> field.first('a').stream())
                .findFirst()
                .ifPresent(issn -> areas.add(ContentAndMedium.term("issn") + " " + issn));
        return areas;
    }

    /** The numbers of volume and issue; an issue may have its number for a title. */
    private List<String> designations() {
        var title = behindStrokes(false);
        return links.stream()
                .flatMap(link -> Stream.of(volume(link), title(link, TITLE_PROPER)))
                .filter(text -> !text.isEmpty() && !title.equals(STROKES + text))
                .distinct()
                .toList();
    }

    private Optional<String> pages() {
        return ownPages.or(
                () ->
                        links.stream()
                                .flatMap(
                                        link ->
                                                embedded(link, "215").stream()
                                                        .flatMap(f -> f.first('a').stream()))
                                .findFirst()
                                .or(this::irbisPages));
    }

    private Optional<String> irbisPages() {
        return links.stream()
                .flatMap(link -> link.first('s').stream())
                .map(pages -> prefixed(ContentAndMedium.term("pages"), pages))
                .findFirst();
    }

    private static String prefixed(String word, String text) {
        return Character.isDigit(text.charAt(0)) ? word + " " + text : text;
    }

    private static String title(DataField link, Signs signs) {
        return embedded(link, "200")
                .map(signs::in)
                .filter(text -> !text.isEmpty())
                .or(() -> link.first('t').or(() -> link.first('c')).map(Words::withoutIsbd))
                .orElse("");
    }

    private static String imprintOf(DataField link) {
        return embedded(link, "210")
                .map(IMPRINT::in)
                .or(() -> link.first('d').or(() -> link.first('j')).map(Words::withoutIsbd))
                .orElse("");
    }

    private static String volume(DataField link) {
        var irbisNumber =
                link.first('h').map(number -> prefixed(ContentAndMedium.term("number"), number));
        return embedded(link, "200")
                .flatMap(field -> field.first('v'))
                .or(() -> link.first('v'))
                .or(() -> irbisNumber)
                .map(Words::withoutIsbd)
                .orElse("");
    }

    private static Optional<DataField> embedded(DataField link, String tag) {
        for (MarcField field : link.embedded()) {
            if (field instanceof DataField data && data.tag().equals(tag)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
