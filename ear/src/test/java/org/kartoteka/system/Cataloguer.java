package org.kartoteka.system;

import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.kartoteka.client.Reply;

/** The cataloguer and her records, over REST, in the plain form. */
final class Cataloguer {

    private static final String BOOK =
            """
            LDR 00000nam0#2200000###450#
            100 ## $a20261123d2019    m  y0rusy50      ca
            101 0# $arus
            102 ## $aRU
            200 1# $a%s$fМ. А. Шолохов
            210 ## $aМосква$cНаука$d2019
            215 ## $a512 с.
            700 #1 $aШолохов$bМ. А.$4070
            801 #0 $aRU$bNSK$c20261123$gRCR
            """;

    private Cataloguer() {}

    /** A sound record of a book with that title. */
    static String book(String title) {
        return BOOK.formatted(title);
    }

    /** A title that nobody has. */
    static String anyTitle() {
        return "Книга " + UUID.randomUUID();
    }

    /** Catalogues a book; returns the id. */
    static String catalogued(String text) {
        Shelf.open();
        return as("cataloguer")
                .sendText("POST", "/admin/api/v1/titles?library=NSK", text)
                .expect(201)
                .path("titleId")
                .asText();
    }

    /** The record in the plain form. */
    static String plain(String id) {
        return as("cataloguer")
                .with("Accept", "text/plain")
                .text("/admin/api/v1/titles/" + id + "/fields");
    }

    /** Replaces a text in the record, as somebody who has seen that version. */
    static Reply edit(String who, String id, long version, String text, String instead) {
        return as(who).with("If-Match", "\"" + version + "\"")
                .sendText("PUT", "/admin/api/v1/titles/" + id, plain(id).replace(text, instead));
    }

    /** The versions of the record, newest first. */
    static JsonNode versions(String id) {
        return as("cataloguer")
                .get("/admin/api/v1/titles/" + id + "/versions")
                .expect(200)
                .path("items");
    }
}
