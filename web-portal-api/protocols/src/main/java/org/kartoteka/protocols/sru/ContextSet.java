package org.kartoteka.protocols.sru;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The context sets and their indexes, as explain lists them. */
enum ContextSet {
    CQL(
            "cql",
            List.of("info:srw/cql-context-set/1/cql-v1.2", "info:srw/cql-context-set/1/cql-v1.1"),
            "serverchoice=ANYWHERE anywhere=ANYWHERE anyindexes=ANYWHERE keywords=ANYWHERE"
                    + " allrecords=ALL_RECORDS resultsetid=RESULT_SET"),
    DC(
            "dc",
            List.of("info:srw/cql-context-set/1/dc-v1.1", "http://purl.org/dc/elements/1.1/"),
            "title=TITLE creator=AUTHOR author=AUTHOR contributor=AUTHOR subject=SUBJECT"
                    + " description=ANNOTATION publisher=IMPRINT date=YEAR language=LANGUAGE"
                    + " identifier=IDENTIFIER"),
    REC(
            "rec",
            List.of("info:srw/cql-context-set/2/rec-1.1", "info:srw/cql-context-set/2/rec-1.0"),
            "id=ID identifier=ID"),
    BATH(
            "bath",
            List.of("http://zing.z3950.org/cql/bath/2.0/"),
            "any=ANYWHERE title=TITLE author=AUTHOR name=AUTHOR personalname=AUTHOR"
                    + " corporatename=AUTHOR subject=SUBJECT topicalsubject=SUBJECT"
                    + " geographicname=SUBJECT keytitle=SERIES notes=ANNOTATION publisher=IMPRINT"
                    + " publicationdate=YEAR language=LANGUAGE isbn=ISBN"
                    + " standardidentifier=IDENTIFIER");

    /** Names that are understood without a prefix; the first set that has one wins. */
    private static final List<ContextSet> UNPREFIXED = List.of(DC, BATH, CQL);

    private final String prefix;
    private final List<String> uris;
    private final Map<String, Target> indexes;

    ContextSet(String prefix, List<String> uris, String indexes) {
        this.prefix = prefix;
        this.uris = uris;
        var targets = new LinkedHashMap<String, Target>();
        for (var index : indexes.split(" ")) {
            int sign = index.indexOf('=');
            targets.put(index.substring(0, sign), Target.valueOf(index.substring(sign + 1)));
        }
        this.indexes = targets;
    }

    /** The set that a prefix or a URI names. */
    static Optional<ContextSet> named(String prefixOrUri) {
        return Arrays.stream(values())
                .filter(set -> set.prefix.equals(prefixOrUri) || set.uris.contains(prefixOrUri))
                .findFirst();
    }

    /** What an index without a prefix means. */
    static Optional<Target> unprefixed(String name) {
        return UNPREFIXED.stream().flatMap(set -> set.target(name).stream()).findFirst();
    }

    Optional<Target> target(String name) {
        return Optional.ofNullable(indexes.get(name));
    }

    String prefix() {
        return prefix;
    }

    String uri() {
        return uris.get(0);
    }

    Map<String, Target> indexes() {
        return indexes;
    }
}
