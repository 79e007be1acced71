package org.kartoteka.catalog.internal.batch;

/** The batch edit is not this worker's any more: another one has it, or somebody has stopped it. */
final class BatchLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
