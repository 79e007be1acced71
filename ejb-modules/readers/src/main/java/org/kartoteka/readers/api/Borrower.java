package org.kartoteka.readers.api;

import java.time.LocalDate;
import java.util.UUID;

/** What lending needs to know of a reader; no personal data. */
public record Borrower(UUID id, String card, LocalDate expiresOn, boolean blocked) {}
