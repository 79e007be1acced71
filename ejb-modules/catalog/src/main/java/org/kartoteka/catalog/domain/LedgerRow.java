package org.kartoteka.catalog.domain;

import java.util.List;
import org.kartoteka.catalog.api.StockEntry;

/**
 * An entry of the ledger as it is kept.
 *
 * @param entry what it says
 * @param paper the paper's members in their order; empty if there is none
 * @param previous the hash of the entry before it, hexadecimal
 */
public record LedgerRow(String library, StockEntry entry, List<String> paper, String previous) {

    public LedgerRow {
        paper = List.copyOf(paper);
    }
}
