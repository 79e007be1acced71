package org.kartoteka.catalog.internal.imports;

/** Another worker has the import now. */
final class ImportLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
