package org.kartoteka.catalog.marc.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.Subfield;
import org.kartoteka.catalog.marc.view.Words;

/**
 * The ninth area, «Текст : непосредственный»: as it was catalogued (203), from the codes (181,
 * 182), or from the kind of record in the leader. The terms are those of the standard.
 */
final class ContentAndMedium {

    private static final ResourceBundle TERMS =
            ResourceBundle.getBundle(
                    "org.kartoteka.catalog.marc.description.terms",
                    Locale.ROOT,
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));
    private static final Signs WRITTEN = Signs.of("a|. |. ", "c| : |, ");
    private static final int KIND = 6;

    private final MarcRecord record;

    ContentAndMedium(MarcRecord record) {
        this.record = record;
    }

    static String term(String key) {
        return TERMS.getString(key);
    }

    String area() {
        var written = record.dataFields("203").stream().map(ContentAndMedium::written).toList();
        if (!written.isEmpty()) {
            return String.join(" + ", written);
        }
        return pair(fromCodes("181", "content."), fromCodes("182", "medium."))
                .or(this::fromLeader)
                .orElse("");
    }

    /** Qualifications of the content stand behind it in brackets. */
    private static String written(DataField field) {
        var subfields = new ArrayList<Subfield>();
        for (var subfield : field.subfields()) {
            int last = subfields.size() - 1;
            if (subfield.code() == 'b' && last >= 0) {
                var before = subfields.get(last);
                subfields.set(
                        last,
                        new Subfield(
                                before.code(),
                                before.value() + " (" + subfield.value().strip() + ")"));
            } else {
                subfields.add(subfield);
            }
        }
        return WRITTEN.in(new DataField("203", ' ', ' ', subfields));
    }

    private List<String> fromCodes(String tag, String kind) {
        return record.dataFields(tag).stream()
                .flatMap(field -> field.first('a').stream())
                .map(code -> kind + code.charAt(0))
                .filter(ContentAndMedium::known)
                .map(ContentAndMedium::term)
                .distinct()
                .toList();
    }

    private static Optional<String> pair(List<String> contents, List<String> media) {
        return contents.isEmpty() || media.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(". ", contents) + " : " + String.join(", ", media));
    }

    private Optional<String> fromLeader() {
        var kind = "leader." + record.leader().charAt(KIND) + (electronic() ? ".electronic" : "");
        return known(kind) ? Optional.of(term(kind)) : Optional.empty();
    }

    private boolean electronic() {
        return record.dataField("135").isPresent()
                || record.dataField("230").isPresent()
                || Words.join(
                                " ",
                                record.dataField("200").stream()
                                        .flatMap(field -> field.all('b').stream())
                                        .toList())
                        .toLowerCase(Locale.ROOT)
                        .contains(term("sign.electronic"));
    }

    private static boolean known(String key) {
        try {
            return !TERMS.getString(key).isEmpty();
        } catch (MissingResourceException e) {
            return false;
        }
    }
}
