package org.kartoteka.search.internal.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an index of titles: {@code titles-v2-5f0c1a52-20261123031500}, the version and the
 * fingerprint of its definition, and when it was made, in UTC. Those of the first version had
 * neither fingerprint nor time.
 */
public record IndexName(String text, int version, String fingerprint) {

    /** Every index of titles, and perhaps others. */
    static final String ANY = "titles-*";

    private static final Pattern OURS =
            Pattern.compile("titles-v(\\d{1,6})(?:-([0-9a-f]{8})-\\d{14})?");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    static IndexName made(int version, String fingerprint, Instant now) {
        var text = "titles-v" + version + "-" + fingerprint + "-" + TIME.format(now);
        return new IndexName(text, version, fingerprint);
    }

    /** The name, if it is one of ours. */
    public static Optional<IndexName> of(String text) {
        var ours = OURS.matcher(text);
        return ours.matches() ? Optional.of(name(ours)) : Optional.empty();
    }

    private static IndexName name(Matcher ours) {
        var fingerprint = Optional.ofNullable(ours.group(2)).orElse("");
        return new IndexName(ours.group(), Integer.parseInt(ours.group(1)), fingerprint);
    }

    /**
     * The alias under which this index alone is written: OpenSearch makes an index that is missing
     * by itself when it is written to, but never an alias. Indices without a time have none and are
     * written by the name that everybody searches by.
     */
    String entrance() {
        return fingerprint.isEmpty() ? TitleIndex.ALIAS : text + "-entrance";
    }
}
