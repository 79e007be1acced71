package org.kartoteka.protocols.sru;

import java.util.Arrays;
import java.util.Optional;
import org.kartoteka.catalog.api.RecordSchema;

/** The schemas in which records can be had. */
enum Schema {
    MARCXML("marcxml", "info:srw/schema/1/marcxml-v1.1", "MARC 21", RecordSchema.MARC21),
    RUSMARC("rusmarc", "info:lc/xmlns/marcxchange-v2", "RUSMARC (ISO 25577)", RecordSchema.RUSMARC),
    DC("dc", "info:srw/schema/1/dc-v1.1", "Dublin Core", RecordSchema.DUBLIN_CORE);

    private final String shortName;
    private final String uri;
    private final String title;
    private final RecordSchema record;

    Schema(String shortName, String uri, String title, RecordSchema record) {
        this.shortName = shortName;
        this.uri = uri;
        this.title = title;
        this.record = record;
    }

    /** The schema with a short name or a URI. */
    static Optional<Schema> named(String nameOrUri) {
        return Arrays.stream(values())
                .filter(one -> one.shortName.equals(nameOrUri) || one.uri.equals(nameOrUri))
                .findFirst();
    }

    String shortName() {
        return shortName;
    }

    String uri() {
        return uri;
    }

    String title() {
        return title;
    }

    RecordSchema record() {
        return record;
    }

    /** What the catalogue hands out, as one element. */
    String element(String xml) {
        return this == DC
                ? "<srw_dc:dc xmlns:srw_dc=\"info:srw/schema/1/dc-schema\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                        + xml
                        + "</srw_dc:dc>\n"
                : xml;
    }
}
