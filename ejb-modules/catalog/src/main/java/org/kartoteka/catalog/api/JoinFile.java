package org.kartoteka.catalog.api;

/**
 * A document with its bytes.
 *
 * @param mediaType what the bytes are
 */
public record JoinFile(String name, String mediaType, byte[] bytes) {}
