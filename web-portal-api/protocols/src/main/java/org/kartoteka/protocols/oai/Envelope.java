package org.kartoteka.protocols.oai;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.PublishedRecord;
import org.kartoteka.protocols.http.Arguments;
import org.kartoteka.protocols.http.Xml;
import org.kartoteka.protocols.oai.Verb.Names;

/** Writes what every answer has: the root, the date, the request; and records. */
final class Envelope {

    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";

    /** After these the request is not echoed with its arguments, for they are what is wrong. */
    private static final Set<OaiError> NOT_ECHOED =
            Set.of(OaiError.BAD_VERB, OaiError.BAD_ARGUMENT);

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+");
    private static final Pattern PLAIN = Pattern.compile("[!-~]+");

    private final String address;
    private final Identifiers identifiers;

    Envelope(String address, Identifiers identifiers) {
        this.address = address;
        this.identifiers = identifiers;
    }

    /** An answer that is begun. */
    Xml begin(Instant date, Arguments arguments) {
        var xml = root(date);
        var attributes =
                arguments.names().stream()
                        .filter(name -> mayEcho(name, arguments.value(name).orElse("")))
                        .flatMap(name -> Stream.of(name, arguments.value(name).orElse("")))
                        .toArray(String[]::new);
        return xml.element("request", address, attributes);
    }

    Xml error(Instant date, Arguments arguments, OaiException error) {
        var xml =
                NOT_ECHOED.contains(error.error())
                        ? root(date).element("request", address)
                        : begin(date, arguments);
        return xml.element("error", error.getMessage(), "code", error.error().code());
    }

    /** What the schema of the protocol does not allow as an attribute is not said again. */
    private static boolean mayEcho(String name, String value) {
        boolean coded = name.equals(Names.PREFIX) || name.equals(Names.SET);
        return (coded ? CODE : PLAIN).matcher(value).matches();
    }

    private static Xml root(Instant date) {
        return Xml.document()
                .open(
                        "OAI-PMH",
                        "xmlns",
                        NAMESPACE,
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        NAMESPACE + " " + SCHEMA)
                .element("responseDate", Datestamps.written(date));
    }

    void header(PublishedRecord record, Xml xml) {
        if (record.withdrawn()) {
            xml.open("header", "status", "deleted");
        } else {
            xml.open("header");
        }
        xml.element("identifier", identifiers.of(record.id()));
        xml.element("datestamp", Datestamps.written(record.changedAt()));
        xml.element("setSpec", record.library()).close();
    }

    void record(PublishedRecord record, MetadataFormat format, Xml xml) {
        xml.open("record");
        header(record, xml);
        record.xml()
                .ifPresent(metadata -> xml.open("metadata").raw(format.element(metadata)).close());
        xml.close();
    }
}
