package org.kartoteka.readers.api;

import java.time.LocalDate;
import java.util.Optional;

/** What the desk knows of a reader who has not his card with him; all that is given must match. */
public record ReaderLookup(
        Optional<String> surname,
        Optional<LocalDate> birthDate,
        Optional<String> phone,
        Optional<String> email) {}
