package org.kartoteka.catalog.internal.batch;

/** What came of some records. */
record BatchCounts(long changed, long unchanged, long refused) {

    long seen() {
        return changed + unchanged + refused;
    }
}
