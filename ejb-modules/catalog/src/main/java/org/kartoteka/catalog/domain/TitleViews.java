package org.kartoteka.catalog.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.TitleView;
import org.kartoteka.catalog.marc.view.AgeMark;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.catalog.marc.view.ContributorRole;
import org.kartoteka.catalog.marc.view.Isbn;
import org.kartoteka.catalog.marc.view.PersonName;
import org.kartoteka.catalog.marc.view.Series;

/** What of a record others see. */
public final class TitleViews {

    private TitleViews() {}

    /** The record in the words of the door. */
    public static TitleView of(UUID id, long version, String library, BibliographicView record) {
        return new TitleView(
                id,
                version,
                library,
                record.title().display(),
                joined(record.title().otherInfo(), " : "),
                authors(record),
                joined(record.title().responsibility(), " ; "),
                record.publication().place(),
                record.publication().publisher(),
                record.publication().year(),
                record.extent(),
                joined(record.series().stream().map(TitleViews::series).toList(), "; "),
                record.isbns().stream().map(Isbn::digits).distinct().toList(),
                record.languages(),
                Stream.concat(record.subjects().stream(), record.keywords().stream())
                        .distinct()
                        .toList(),
                joined(record.udc(), "; "),
                joined(record.bbk(), "; "),
                record.annotation(),
                record.ageMark().map(AgeMark::text));
    }

    /** The heading of the card first, then the other authors; editors and translators are not. */
    private static List<String> authors(BibliographicView record) {
        var authors = new LinkedHashSet<String>();
        record.mainHeading().ifPresent(authors::add);
        record.authors().stream()
                .filter(person -> person.role() == ContributorRole.AUTHOR)
                .map(PersonName::heading)
                .forEach(authors::add);
        return List.copyOf(authors);
    }

    private static String series(Series series) {
        return series.volume()
                .map(volume -> series.title() + " ; " + volume)
                .orElse(series.title());
    }

    private static Optional<String> joined(List<String> texts, String between) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(between, texts));
    }
}
