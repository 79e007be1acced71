package org.kartoteka.protocols.sru;

import java.util.List;
import org.kartoteka.protocols.http.Arguments;
import org.kartoteka.protocols.http.Xml;

/** Writes answers of SRU 1.1 and 1.2; both have one namespace. */
final class Answers {

    private static final String SRW = "http://www.loc.gov/zing/srw/";
    private static final String DIAGNOSTICS = "http://www.loc.gov/zing/srw/diagnostic/";
    private static final String DIAGNOSTIC_SCHEMA = "info:srw/schema/1/diagnostics-v1.1";
    private static final List<String> ECHOED =
            List.of(
                    "version",
                    "query",
                    "startRecord",
                    "maximumRecords",
                    "recordPacking",
                    "recordSchema",
                    "sortKeys");

    private Answers() {}

    /** An answer that is begun; the version is that of the request, if it is spoken. */
    static Xml begin(String element, Version version) {
        return Xml.document().open(element, "xmlns", SRW).element("version", version.number());
    }

    /** An answer to a search that did not take place. */
    static Xml refusedSearch(Arguments arguments, Diagnostic diagnostic) {
        var version = Requests.version(arguments).orElse(Version.HIGHEST);
        var xml = begin("searchRetrieveResponse", version).element("numberOfRecords", "0");
        echo(arguments, xml);
        return diagnostics(diagnostic, xml);
    }

    static Xml diagnostics(Diagnostic diagnostic, Xml xml) {
        xml.open("diagnostics");
        diagnostic(diagnostic, xml);
        return xml.close();
    }

    private static void diagnostic(Diagnostic diagnostic, Xml xml) {
        xml.open("diagnostic", "xmlns", DIAGNOSTICS);
        xml.element("uri", diagnostic.kind().uri());
        if (!diagnostic.details().isEmpty()) {
            xml.element("details", diagnostic.details());
        }
        xml.element("message", diagnostic.kind().message()).close();
    }

    static void echo(Arguments arguments, Xml xml) {
        xml.open("echoedSearchRetrieveRequest");
        if (arguments.value("version").isEmpty()) {
            xml.element("version", Version.HIGHEST.number());
        }
        for (var name : ECHOED) {
            arguments
                    .value(name)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> xml.element(name, value));
        }
        xml.close();
    }

    /** A record. */
    static void record(String schemaUri, String element, boolean asString, int position, Xml xml) {
        xml.open("record").element("recordSchema", schemaUri);
        xml.element("recordPacking", asString ? "string" : "xml");
        xml.open("recordData");
        if (asString) {
            xml.text(element);
        } else {
            xml.raw(element);
        }
        xml.close().element("recordPosition", Integer.toString(position)).close();
    }

    /** A diagnostic in the place of a record. */
    static void surrogate(Diagnostic diagnostic, int position, Xml xml) {
        xml.open("record").element("recordSchema", DIAGNOSTIC_SCHEMA);
        xml.element("recordPacking", "xml").open("recordData");
        diagnostic(diagnostic, xml);
        xml.close().element("recordPosition", Integer.toString(position)).close();
    }
}
