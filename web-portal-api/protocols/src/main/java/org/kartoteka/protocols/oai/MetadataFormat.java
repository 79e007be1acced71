package org.kartoteka.protocols.oai;

import java.util.Arrays;
import java.util.Optional;
import org.kartoteka.catalog.api.RecordSchema;

/** The formats in which every record can be had. */
enum MetadataFormat {
    OAI_DC(
            "oai_dc",
            "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
            "http://www.openarchives.org/OAI/2.0/oai_dc/",
            RecordSchema.DUBLIN_CORE),
    MARC21(
            "marc21",
            "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
            "http://www.loc.gov/MARC21/slim",
            RecordSchema.MARC21),
    RUSMARC(
            "rusmarc",
            "http://www.loc.gov/standards/iso25577/marcxchange-2-0.xsd",
            "info:lc/xmlns/marcxchange-v2",
            RecordSchema.RUSMARC);

    private final String prefix;
    private final String schema;
    private final String namespace;
    private final RecordSchema record;

    MetadataFormat(String prefix, String schema, String namespace, RecordSchema record) {
        this.prefix = prefix;
        this.schema = schema;
        this.namespace = namespace;
        this.record = record;
    }

    static Optional<MetadataFormat> named(String prefix) {
        return Arrays.stream(values()).filter(one -> one.prefix.equals(prefix)).findFirst();
    }

    String prefix() {
        return prefix;
    }

    String schema() {
        return schema;
    }

    String namespace() {
        return namespace;
    }

    RecordSchema record() {
        return record;
    }

    /** What the catalogue hands out, as one element. */
    String element(String xml) {
        return this == OAI_DC
                ? "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\""
                        + namespace
                        + " "
                        + schema
                        + "\">\n"
                        + xml
                        + "</oai_dc:dc>\n"
                : xml;
    }
}
