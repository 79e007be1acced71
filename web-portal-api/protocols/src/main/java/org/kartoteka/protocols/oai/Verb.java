package org.kartoteka.protocols.oai;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The verbs, and the arguments that each may and must have. */
enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of()),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of(Names.IDENTIFIER)),
    LIST_SETS("ListSets", Set.of(), Set.of(Names.TOKEN)),
    GET_RECORD("GetRecord", Set.of(Names.IDENTIFIER, Names.PREFIX), Set.of()),
    LIST_IDENTIFIERS("ListIdentifiers", Set.of(Names.PREFIX), Names.OF_LISTS),
    LIST_RECORDS("ListRecords", Set.of(Names.PREFIX), Names.OF_LISTS);

    private final String name;
    private final Set<String> required;
    private final Set<String> optional;

    Verb(String name, Set<String> required, Set<String> optional) {
        this.name = name;
        this.required = required;
        this.optional = optional;
    }

    static Optional<Verb> named(String name) {
        return Arrays.stream(values()).filter(verb -> verb.name.equals(name)).findFirst();
    }

    /** As the protocol writes it. */
    String written() {
        return name;
    }

    Set<String> required() {
        return required;
    }

    boolean knows(String argument) {
        return required.contains(argument) || optional.contains(argument);
    }

    /** The names of the arguments. */
    static final class Names {

        static final String VERB = "verb";
        static final String IDENTIFIER = "identifier";
        static final String PREFIX = "metadataPrefix";
        static final String FROM = "from";
        static final String UNTIL = "until";
        static final String SET = "set";
        static final String TOKEN = "resumptionToken";
        static final Set<String> OF_LISTS = Set.of(FROM, UNTIL, SET, TOKEN);

        private Names() {}
    }
}
