package org.kartoteka.readers.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A reader with personal data in clear, for the desk and for himself.
 *
 * @param card thirteen digits, the last a check digit
 * @param expiresOn the last day the card is good for
 * @param blocked why the reader may not borrow, if so
 */
public record ReaderView(
        UUID id,
        long version,
        String card,
        String branch,
        String surname,
        String name,
        Optional<String> patronymic,
        LocalDate birthDate,
        ReaderCategory category,
        Optional<String> phone,
        Optional<String> email,
        LocalDate expiresOn,
        Optional<String> blocked) {}
