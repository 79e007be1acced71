package org.kartoteka.protocols.sru;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.protocols.http.Arguments;
import org.kartoteka.search.api.SortKey;
import org.kartoteka.search.api.StructuredQuery;
import org.kartoteka.search.api.StructuredSearch;

/**
 * What a searchRetrieve request asks.
 *
 * @param query as it was sent
 * @param start the position of the first record wanted, from 1
 * @param count how many records are wanted
 * @param packedAsString whether records are wanted as text instead of elements
 */
record SearchRetrieve(
        String query,
        StructuredQuery tree,
        List<SortKey> order,
        int start,
        int count,
        Schema schema,
        boolean packedAsString) {

    /** What the server may decide; SRU itself says 10 in its examples. */
    static final int USUAL_COUNT = 10;

    /** How far positions go; also the most records that can be paged through. */
    static final int LAST_POSITION = StructuredSearch.DEEPEST;

    private static final Set<String> KNOWN =
            Set.of(
                    "operation",
                    "version",
                    "query",
                    "startRecord",
                    "maximumRecords",
                    "recordPacking",
                    "recordSchema",
                    "recordXPath",
                    "resultSetTTL",
                    "sortKeys",
                    "stylesheet");

    /** Reads the request; a result set's time to live and a style sheet are passed over. */
    static SearchRetrieve of(Arguments arguments) throws DiagnosticException {
        Requests.checkNames(arguments, KNOWN);
        if (arguments.value("recordXPath").filter(path -> !path.isBlank()).isPresent()) {
            throw Diagnostic.Kind.XPATH.about("recordXPath");
        }
        var query =
                arguments
                        .value("query")
                        .filter(text -> !text.isBlank())
                        .orElseThrow(
                                () -> Diagnostic.Kind.MANDATORY_PARAMETER_MISSING.about("query"));
        var schema = schema(arguments);
        boolean asString = packing(arguments);
        int start = start(arguments);
        int count = count(arguments, start);
        var parsed = CqlTranslation.parsed(query);
        var sortKeys = arguments.value("sortKeys").filter(keys -> !keys.isBlank());
        var order =
                parsed.sort().isEmpty() && sortKeys.isPresent()
                        ? CqlTranslation.order(sortKeys.get())
                        : CqlTranslation.order(parsed.sort());
        var tree = CqlTranslation.query(parsed.root());
        return new SearchRetrieve(query, tree, order, start, count, schema, asString);
    }

    private static Schema schema(Arguments arguments) throws DiagnosticException {
        var wanted = given(arguments, "recordSchema");
        return wanted.isEmpty()
                ? Schema.MARCXML
                : Schema.named(wanted.get())
                        .orElseThrow(() -> Diagnostic.Kind.SCHEMA.about(wanted.get()));
    }

    private static boolean packing(Arguments arguments) throws DiagnosticException {
        var wanted = given(arguments, "recordPacking").orElse("xml");
        return switch (wanted) {
            case "xml" -> false;
            case "string" -> true;
            default -> throw Diagnostic.Kind.PACKING.about(wanted);
        };
    }

    private static int start(Arguments arguments) throws DiagnosticException {
        int start = number(arguments, "startRecord", 1);
        if (start < 1) {
            throw Diagnostic.Kind.UNSUPPORTED_PARAMETER_VALUE.about("startRecord");
        }
        if (start > LAST_POSITION) {
            throw Diagnostic.Kind.POSITION.about(
                    "records after " + LAST_POSITION + " are not given; narrow the query");
        }
        return start;
    }

    /** The server may give fewer records than were asked for, and does. */
    private static int count(Arguments arguments, int start) throws DiagnosticException {
        int count = number(arguments, "maximumRecords", USUAL_COUNT);
        if (count < 0) {
            throw Diagnostic.Kind.NEGATIVE_NUMBER.about("maximumRecords");
        }
        return Math.min(Math.min(count, StructuredSearch.MOST), LAST_POSITION - start + 1);
    }

    private static int number(Arguments arguments, String name, int otherwise)
            throws DiagnosticException {
        var given = given(arguments, name);
        try {
            return given.isPresent() ? Integer.parseInt(given.get()) : otherwise;
        } catch (NumberFormatException e) {
            var told = Diagnostic.Kind.UNSUPPORTED_PARAMETER_VALUE.about(name);
            told.initCause(e);
            throw told;
        }
    }

    private static Optional<String> given(Arguments arguments, String name) {
        return arguments.value(name).map(String::strip).filter(value -> !value.isEmpty());
    }
}
