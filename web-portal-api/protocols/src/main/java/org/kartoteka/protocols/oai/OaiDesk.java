package org.kartoteka.protocols.oai;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kartoteka.catalog.api.HarvestPage;
import org.kartoteka.catalog.api.HarvestTimes;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.catalog.api.PublishedRecord;
import org.kartoteka.catalog.api.PublishedRecords;
import org.kartoteka.catalog.api.RecordSchema;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.protocols.http.Arguments;
import org.kartoteka.protocols.http.Xml;

/**
 * Answers OAI-PMH requests. Configured by {@code kartoteka.oai.repository}, a domain name that
 * makes identifiers unique in the world, and {@code kartoteka.oai.admin-email}.
 */
@ApplicationScoped
public class OaiDesk {

    private static final String BUNDLE = "org.kartoteka.protocols.messages";
    private static final UUID SAMPLE = UUID.fromString("0198f6d5-0000-7000-8000-000000000001");

    /** Heads are short, so more of them go on a page. */
    static final int HEADS = PublishedRecords.MOST;

    static final int RECORDS = 100;

    @EJB PublishedRecords records;
    @EJB LibraryNetwork network;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "kartoteka.base-url", defaultValue = "http://localhost:9080")
    URI base;

    @Inject
    @ConfigProperty(name = "kartoteka.oai.repository", defaultValue = "kartoteka.local")
    String repository;

    @Inject
    @ConfigProperty(name = "kartoteka.oai.admin-email", defaultValue = "catalogue@kartoteka.local")
    String adminEmail;

    private Identifiers identifiers;
    private ResumptionTokens tokens;
    private Envelope envelope;

    /** For the container. */
    public OaiDesk() {}

    @PostConstruct
    void open() {
        identifiers = new Identifiers(repository);
        tokens = new ResumptionTokens(clock);
        envelope = new Envelope(address(), identifiers);
    }

    private String address() {
        return base.toString().replaceAll("/+$", "") + "/oai";
    }

    /** The answer, whatever was asked. */
    public Xml answer(Arguments arguments) {
        // asked first: what is settled before the records are read is so in what is read
        var times = records.times();
        try {
            var request = OaiRequest.of(arguments);
            return switch (request.verb()) {
                case IDENTIFY -> identify(times, arguments);
                case LIST_METADATA_FORMATS -> formats(times, request);
                case LIST_SETS -> sets(times, request);
                case GET_RECORD -> record(times, request);
                case LIST_IDENTIFIERS, LIST_RECORDS -> list(times, request);
            };
        } catch (OaiException e) {
            return envelope.error(times.settled(), arguments, e);
        }
    }

    /** The answer to a request that could not even be read. */
    public Xml unreadable(String why) {
        var told = OaiError.BAD_ARGUMENT.about("The request cannot be read: " + why);
        return envelope.error(records.times().settled(), Arguments.NONE, told);
    }

    private Xml identify(HarvestTimes times, Arguments arguments) {
        var xml = envelope.begin(times.settled(), arguments).open("Identify");
        xml.element("repositoryName", Messages.of(BUNDLE, "catalogue", List.of(), Locale.ENGLISH))
                .element("baseURL", address());
        xml.element("protocolVersion", "2.0").element("adminEmail", adminEmail);
        xml.element("earliestDatestamp", Datestamps.written(times.earliest()));
        xml.element("deletedRecord", "persistent");
        xml.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        xml.open("description");
        xml.open(
                "oai-identifier",
                "xmlns",
                "http://www.openarchives.org/OAI/2.0/oai-identifier",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.openarchives.org/OAI/2.0/oai-identifier"
                        + " http://www.openarchives.org/OAI/2.0/oai-identifier.xsd");
        xml.element("scheme", "oai").element("repositoryIdentifier", repository);
        xml.element("delimiter", ":");
        return xml.element("sampleIdentifier", identifiers.of(SAMPLE)).close().close();
    }

    private Xml formats(HarvestTimes times, OaiRequest request) throws OaiException {
        if (request.identifier().isPresent()) {
            found(request.identifier().get(), RecordSchema.DUBLIN_CORE);
        }
        var xml = envelope.begin(times.settled(), request.arguments());
        xml.open("ListMetadataFormats");
        for (var format : MetadataFormat.values()) {
            xml.open("metadataFormat").element("metadataPrefix", format.prefix());
            xml.element("schema", format.schema());
            xml.element("metadataNamespace", format.namespace()).close();
        }
        return xml.close();
    }

    /** All libraries fit into one answer, so there is no token that could be valid. */
    private Xml sets(HarvestTimes times, OaiRequest request) throws OaiException {
        if (request.token().isPresent()) {
            throw OaiError.BAD_RESUMPTION_TOKEN.about("ListSets gives all sets at once");
        }
        var libraries = network.libraries();
        if (libraries.isEmpty()) {
            throw OaiError.NO_SET_HIERARCHY.about("There is no library yet");
        }
        var xml = envelope.begin(times.settled(), request.arguments()).open("ListSets");
        for (Library library : libraries) {
            xml.open("set").element("setSpec", library.code());
            xml.element("setName", library.name()).close();
        }
        return xml.close();
    }

    private Xml record(HarvestTimes times, OaiRequest request) throws OaiException {
        var format = request.format();
        var record = found(request.identifier().orElse(""), format.record());
        var xml = envelope.begin(times.settled(), request.arguments()).open("GetRecord");
        envelope.record(record, format, xml);
        return xml.close();
    }

    private PublishedRecord found(String identifier, RecordSchema schema) throws OaiException {
        return identifiers
                .id(identifier)
                .flatMap(id -> records.find(id, schema))
                .orElseThrow(() -> OaiError.ID_DOES_NOT_EXIST.about("There is no such record"));
    }

    private Xml list(HarvestTimes times, OaiRequest request) throws OaiException {
        boolean heads = request.verb() == Verb.LIST_IDENTIFIERS;
        var list =
                request.token().isPresent()
                        ? tokens.read(request.token().get())
                        : ListRequest.first(request.format(), request.range(this::isSet));
        int size = heads ? HEADS : RECORDS;
        var page =
                records.page(
                        list.range(),
                        list.after(),
                        size,
                        heads ? Optional.empty() : Optional.of(list.format().record()));
        if (page.records().isEmpty() && list.after().isEmpty()) {
            throw OaiError.NO_RECORDS_MATCH.about("No record fits the arguments");
        }
        var xml = envelope.begin(times.settled(), request.arguments());
        xml.open(request.verb().written());
        for (var record : page.records()) {
            if (heads) {
                envelope.header(record, xml);
            } else {
                envelope.record(record, list.format(), xml);
            }
        }
        goOn(list, page, xml);
        return xml.close();
    }

    /** The token; an empty one ends a list that came in parts. */
    private void goOn(ListRequest list, HarvestPage page, Xml xml) {
        var cursor = Long.toString(list.given());
        if (page.more()) {
            var end = tokens.end();
            var last = page.records().get(page.records().size() - 1).id();
            var token = tokens.token(list.next(last, page.records().size()), end);
            var until = Datestamps.written(end);
            xml.element("resumptionToken", token, "expirationDate", until, "cursor", cursor);
        } else if (list.after().isPresent()) {
            xml.empty("resumptionToken", "cursor", cursor);
        }
    }

    private boolean isSet(String name) {
        return network.libraries().stream().anyMatch(library -> library.code().equals(name));
    }
}
