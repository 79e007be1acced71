package org.kartoteka.catalog.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The paper with which copies come: invoice, waybill or, where there is none, an act of acceptance.
 * One paper is one line of the summary accession book (order 1077 of 08.10.2012).
 *
 * @param party who sells or gives
 */
public record ReceiptDocument(
        ReceiptSource source, String number, LocalDate dated, Optional<String> party) {}
