package org.kartoteka.protocols.sru;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.catalog.api.PublishedRecords;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.protocols.http.Arguments;
import org.kartoteka.protocols.http.Xml;
import org.kartoteka.search.api.FoundTitles;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.api.StructuredSearch;

/** Answers SRU requests: a search by the index, its records by the catalogue. */
@ApplicationScoped
public class SruDesk {

    private static final Set<String> EXPLAIN =
            Set.of("operation", "version", "recordPacking", "stylesheet");
    private static final String SEARCH = "searchRetrieve";

    @EJB StructuredSearch search;
    @EJB PublishedRecords records;

    @Inject
    @ConfigProperty(name = "kartoteka.base-url", defaultValue = "http://localhost:9080")
    URI base;

    /** For the container. */
    public SruDesk() {}

    /** The answer, whatever was asked. */
    public Xml answer(Arguments arguments) {
        var operation = arguments.value("operation").map(String::strip).orElse("");
        try {
            return switch (operation) {
                case SEARCH -> search(arguments);
                case "explain" -> explain(arguments);
                case "" -> withoutOperation(arguments);
                default -> throw Diagnostic.Kind.UNSUPPORTED_OPERATION.about(operation);
            };
        } catch (DiagnosticException e) {
            return refused(arguments, e.diagnostic());
        }
    }

    /** The answer if the request could not even be read or the servers behind are silent. */
    public Xml failure(Diagnostic diagnostic) {
        return explain().answer(Version.HIGHEST, Optional.of(diagnostic), false);
    }

    /** In the form that the operation asked for has; by default that of explain. */
    private Xml refused(Arguments arguments, Diagnostic diagnostic) {
        boolean searched =
                arguments.value("operation").filter(SEARCH::equals).isPresent()
                        || arguments.value("query").isPresent();
        var version = Requests.version(arguments).orElse(Version.HIGHEST);
        return searched
                ? Answers.refusedSearch(arguments, diagnostic)
                : explain().answer(version, Optional.of(diagnostic), false);
    }

    /** The bare address explains itself; a query without its operation is a slip. */
    private Xml withoutOperation(Arguments arguments) throws DiagnosticException {
        if (arguments.value("query").isPresent()) {
            throw Diagnostic.Kind.MANDATORY_PARAMETER_MISSING.about("operation");
        }
        return explain(arguments);
    }

    private Xml explain(Arguments arguments) throws DiagnosticException {
        Requests.checkVersion(arguments);
        Requests.checkNames(arguments, EXPLAIN);
        var packing = arguments.value("recordPacking").orElse("xml");
        if (!packing.equals("xml") && !packing.equals("string")) {
            throw Diagnostic.Kind.PACKING.about(packing);
        }
        var version = Requests.version(arguments).orElse(Version.HIGHEST);
        return explain().answer(version, Optional.empty(), packing.equals("string"));
    }

    private Explain explain() {
        return new Explain(URI.create(base.toString().replaceAll("/+$", "") + "/sru"));
    }

    private Xml search(Arguments arguments) throws DiagnosticException {
        Requests.requireVersion(arguments);
        var asked = SearchRetrieve.of(arguments);
        var found = found(asked);
        if (asked.start() > 1 && asked.start() > found.total()) {
            throw Diagnostic.Kind.POSITION.about(Integer.toString(asked.start()));
        }
        var version = Requests.version(arguments).orElse(Version.HIGHEST);
        var xml = Answers.begin("searchRetrieveResponse", version);
        xml.element("numberOfRecords", Long.toString(found.total()));
        if (!found.ids().isEmpty()) {
            records(asked, found, xml);
        }
        Answers.echo(arguments, xml);
        return xml;
    }

    private FoundTitles found(SearchRetrieve asked) throws DiagnosticException {
        try {
            return search.find(asked.tree(), asked.order(), asked.start() - 1, asked.count());
        } catch (RefusedException e) {
            var kind =
                    e.refusal() == SearchRefusal.QUERY_TOO_COMPLEX
                            ? Diagnostic.Kind.TOO_MANY_BOOLEANS
                            : Diagnostic.Kind.TEMPORARILY_UNAVAILABLE;
            var told = kind.about("");
            told.initCause(e);
            throw told;
        }
    }

    private void records(SearchRetrieve asked, FoundTitles found, Xml xml) {
        var known = records.findAll(found.ids(), asked.schema().record());
        xml.open("records");
        int position = asked.start();
        for (var id : found.ids()) {
            var record = Optional.ofNullable(known.get(id)).flatMap(one -> one.xml());
            if (record.isPresent()) {
                var element = asked.schema().element(record.get());
                Answers.record(
                        asked.schema().uri(), element, asked.packedAsString(), position, xml);
            } else {
                var gone = new Diagnostic(Diagnostic.Kind.RECORD_GONE, id.toString());
                Answers.surrogate(gone, position, xml);
            }
            position++;
        }
        xml.close();
        if (position <= Math.min(found.total(), SearchRetrieve.LAST_POSITION)) {
            xml.element("nextRecordPosition", Integer.toString(position));
        }
    }
}
