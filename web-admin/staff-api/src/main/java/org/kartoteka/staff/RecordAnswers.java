package org.kartoteka.staff;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.kartoteka.catalog.api.RecordText;
import org.kartoteka.catalog.api.RecordVersion;
import org.kartoteka.catalog.api.Records;

/** Records and their versions as answers, with the version as entity tag. */
final class RecordAnswers {

    private RecordAnswers() {}

    /** The version as an entity tag. */
    static EntityTag tag(RecordVersion version) {
        return new EntityTag(Long.toString(version.version()));
    }

    /** The answer with the version and its tag. */
    static Response ok(RecordVersion version) {
        return Response.ok(version).tag(tag(version)).build();
    }

    /** The record as JSON or, if that is asked for, in the plain form. */
    static Response text(Records records, HttpHeaders headers, RecordText found) {
        var asked = headers.getAcceptableMediaTypes().get(0);
        boolean plain = asked.isCompatible(MediaType.TEXT_PLAIN_TYPE) && !asked.isWildcardType();
        var answer =
                plain
                        ? Response.ok(
                                records.plain(found.content()),
                                MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                        : Response.ok(found, MediaType.APPLICATION_JSON_TYPE);
        return answer.tag(tag(found.version())).build();
    }
}
