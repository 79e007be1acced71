package org.kartoteka.search.internal.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an index of titles: {@code titles-v2-20261123031500}, the version of its definition
 * and when it was made, in UTC. Indices of the first version had no time.
 */
public record IndexName(String text, int version) {

    /** Every index of titles, and perhaps others. */
    static final String ANY = "titles-*";

    private static final Pattern OURS = Pattern.compile("titles-v(\\d{1,6})(?:-\\d{14})?");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    /** The name of an index that is made now. */
    public static IndexName made(int version, Instant now) {
        return new IndexName("titles-v" + version + "-" + TIME.format(now), version);
    }

    /** The name, if it is one of ours. */
    public static Optional<IndexName> of(String text) {
        var ours = OURS.matcher(text);
        return ours.matches()
                ? Optional.of(new IndexName(text, Integer.parseInt(ours.group(1))))
                : Optional.empty();
    }

    /**
     * The alias under which this index alone is written: OpenSearch makes an index that is missing
     * by itself when it is written to, but never an alias. Indices without a time have none and are
     * written by the name that everybody searches by.
     */
    String entrance() {
        return text.endsWith("-v" + version) ? TitleIndex.ALIAS : text + "-entrance";
    }
}
