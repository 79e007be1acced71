package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A title (издание, bibliographic record) as others see it.
 *
 * @param version grows with each change; the ETag of the APIs
 * @param library the library whose record it is
 * @param title the title proper, readable by itself also for a volume of a set
 * @param remainder other title information (сведения, относящиеся к заглавию)
 * @param authors in the form "Фамилия, И. О.", the main heading first
 * @param responsibility the statement of responsibility as on the title page
 * @param isbns thirteen digits without dashes
 * @param languages codes of ISO 639-2
 * @param ageMark for instance {@code 16+}
 */
public record TitleView(
        UUID id,
        long version,
        String library,
        String title,
        Optional<String> remainder,
        List<String> authors,
        Optional<String> responsibility,
        Optional<String> place,
        Optional<String> publisher,
        Optional<Integer> year,
        Optional<String> extent,
        Optional<String> series,
        List<String> isbns,
        List<String> languages,
        List<String> subjects,
        Optional<String> udc,
        Optional<String> bbk,
        Optional<String> annotation,
        Optional<String> ageMark) {}
