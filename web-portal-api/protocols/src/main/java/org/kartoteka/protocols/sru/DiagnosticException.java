package org.kartoteka.protocols.sru;

/** The request cannot be answered, and a diagnostic says why. */
final class DiagnosticException extends Exception {

    private final transient Diagnostic diagnostic;

    DiagnosticException(Diagnostic diagnostic) {
        super(diagnostic.kind().message());
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
