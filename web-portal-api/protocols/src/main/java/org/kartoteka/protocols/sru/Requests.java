package org.kartoteka.protocols.sru;

import java.util.Optional;
import java.util.Set;
import org.kartoteka.protocols.http.Arguments;

/** What every SRU request has to keep to. */
final class Requests {

    private static final String EXTENSION = "x-";

    private Requests() {}

    /** Parameters that nobody knows are refused, except for extensions; and none comes twice. */
    static void checkNames(Arguments arguments, Set<String> known) throws DiagnosticException {
        for (var name : arguments.names()) {
            if (!known.contains(name) && !name.startsWith(EXTENSION)) {
                throw Diagnostic.Kind.UNSUPPORTED_PARAMETER.about(name);
            }
        }
        var repeated = arguments.repeated();
        if (!repeated.isEmpty()) {
            throw Diagnostic.Kind.UNSUPPORTED_PARAMETER_VALUE.about(
                    repeated.get(0) + " is given more than once");
        }
    }

    /** The version asked for, if it is asked for and spoken. */
    static Optional<Version> version(Arguments arguments) {
        return arguments.value("version").map(String::strip).flatMap(Version::of);
    }

    static void checkVersion(Arguments arguments) throws DiagnosticException {
        if (arguments.value("version").isPresent() && version(arguments).isEmpty()) {
            throw Diagnostic.Kind.UNSUPPORTED_VERSION.about(Version.HIGHEST.number());
        }
    }

    static void requireVersion(Arguments arguments) throws DiagnosticException {
        if (arguments.value("version").isEmpty()) {
            throw Diagnostic.Kind.MANDATORY_PARAMETER_MISSING.about("version");
        }
        checkVersion(arguments);
    }
}
