package org.kartoteka.catalog.internal.imports;

/** What came of the records of an import, or of some of them. */
record ImportCounts(long created, long updated, long unchanged, long refused, long copiesAdded) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    ImportCounts plus(ImportCounts more) {
        return new ImportCounts(
                created + more.created,
                updated + more.updated,
                unchanged + more.unchanged,
                refused + more.refused,
                copiesAdded + more.copiesAdded);
    }

    /** Every record seen is in exactly one of these. */
    long read() {
        return created + updated + unchanged + refused;
    }
}
