package org.kartoteka.protocols.cql;

import java.util.Optional;

/**
 * The name of an index.
 *
 * @param set its context set: the URI that the query gave the prefix, or else the prefix itself in
 *     lower case; none if it has no prefix
 * @param name in lower case
 * @param written as it stands in the query
 */
public record Index(Optional<String> set, String name, String written) {}
