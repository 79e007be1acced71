package org.kartoteka.catalog.internal.outside;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kartoteka.catalog.api.OutsideIndex;
import org.kartoteka.catalog.api.OutsideTarget;

/** A request of SRU as an address. */
final class SruRequest {

    private SruRequest() {}

    static URI of(OutsideTarget target, OutsideIndex index, String text, int from, int count) {
        var base = target.address();
        return URI.create(
                base
                        + (base.contains("?") ? "&" : "?")
                        + "version="
                        + target.version()
                        + "&operation=searchRetrieve&query="
                        + encoded(cql(target, index, text))
                        + "&startRecord="
                        + from
                        + "&maximumRecords="
                        + count
                        + "&recordPacking=xml&recordSchema="
                        + encoded(target.schema()));
    }

    /** A clause of CQL; the words are quoted, so that they are words and nothing else. */
    static String cql(OutsideTarget target, OutsideIndex index, String text) {
        var words = index == OutsideIndex.ISBN ? text.replaceAll("[\\s-]", "") : text.strip();
        var quoted = '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return Optional.ofNullable(target.indexes().get(index))
                .map(name -> name + (index == OutsideIndex.ISBN ? " = " : " all ") + quoted)
                .orElse(quoted);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
