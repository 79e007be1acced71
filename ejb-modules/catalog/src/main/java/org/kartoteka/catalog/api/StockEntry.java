package org.kartoteka.catalog.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of a library's stock ledger.
 *
 * @param number from 1, without gaps
 * @param bookedOn the day in the library; never before that of the entry before
 * @param act {@code OPENING}, {@code RECEIPT}, {@code DISPOSAL}, {@code RESTORATION}, {@code MOVE}
 *     or {@code REVALUATION}
 * @param document under which paper
 * @param kind what the copies count as, for instance {@code BOOK}
 * @param debit the account that got them: {@code stock:} and a branch, {@code out:} and a reason,
 *     {@code value}
 * @param credit the account that gave them: {@code in:} and a source, {@code stock:} and a branch,
 *     {@code value}
 * @param balance the library's stock after it
 * @param hash of this entry and, through the one before, of all before it; hexadecimal
 */
public record StockEntry(
        long number,
        LocalDate bookedOn,
        Instant bookedAt,
        String act,
        Optional<UUID> document,
        String kind,
        String debit,
        String credit,
        long titles,
        StockSum moved,
        StockSum balance,
        String hash) {}
