package org.kartoteka.protocols.cql;

import java.util.Optional;

/**
 * What stands behind a slash.
 *
 * @param name in lower case
 * @param value behind a comparison sign, if there is one
 */
public record Modifier(String name, Optional<String> value) {}
