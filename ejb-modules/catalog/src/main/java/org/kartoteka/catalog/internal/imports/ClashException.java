package org.kartoteka.catalog.internal.imports;

/** Somebody else changed a row between our reading and our writing; the batch is done again. */
final class ClashException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
