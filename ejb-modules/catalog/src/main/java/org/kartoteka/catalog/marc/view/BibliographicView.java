package org.kartoteka.catalog.marc.view;

import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;

/**
 * A record in the words of a library, whatever its dialect.
 *
 * @param controlNumber the record's number in the system that made it (001)
 * @param source who made it (801 $b, 003, 040 $a)
 * @param parent for a volume or a part
 * @param mainHeading the heading of the card: author or organisation
 * @param authors all persons, the main heading first; see their roles
 * @param isbns with a right check digit
 * @param wrongIsbns as written, for correction
 * @param languages codes of ISO 639-2
 * @param subjects controlled headings, «Вулканизм — Камчатка»
 * @param keywords free ones
 * @param udc Universal Decimal Classification
 * @param bbk the Russian library classification
 * @param links addresses of electronic copies
 */
public record BibliographicView(
        Optional<String> controlNumber,
        Optional<String> source,
        BibliographicLevel level,
        Optional<Parent> parent,
        TitleStatement title,
        Optional<String> mainHeading,
        List<PersonName> authors,
        List<String> organisations,
        Optional<String> edition,
        Publication publication,
        Optional<String> extent,
        List<Series> series,
        List<Isbn> isbns,
        List<String> wrongIsbns,
        List<String> issns,
        List<String> languages,
        List<String> subjects,
        List<String> keywords,
        List<String> udc,
        List<String> bbk,
        Optional<String> annotation,
        Optional<AgeMark> ageMark,
        Optional<Audience> audience,
        List<String> links) {

    public BibliographicView {
        authors = List.copyOf(authors);
        organisations = List.copyOf(organisations);
        series = List.copyOf(series);
        isbns = List.copyOf(isbns);
        wrongIsbns = List.copyOf(wrongIsbns);
        issns = List.copyOf(issns);
        languages = List.copyOf(languages);
        subjects = List.copyOf(subjects);
        keywords = List.copyOf(keywords);
        udc = List.copyOf(udc);
        bbk = List.copyOf(bbk);
        links = List.copyOf(links);
    }

    /**
     * The view of a record; what the record does not say is empty, the display title may be blank
     * then.
     */
    public static BibliographicView of(MarcRecord record) {
        return record.format() == MarcFormat.MARC21
                ? Marc21View.of(record)
                : RusmarcView.of(record);
    }
}
