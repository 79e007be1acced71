package org.kartoteka.catalog.internal.authorities;

/** Another node has taken the run over; what this one was about to write is rolled back. */
final class WorkLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
