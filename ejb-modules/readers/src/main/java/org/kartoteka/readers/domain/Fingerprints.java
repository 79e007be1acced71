package org.kartoteka.readers.domain;

import java.util.Optional;

/**
 * By what a reader is found without being read: keyed digests (HMAC-SHA-256) of folded texts, each
 * kind with a digest of its own.
 *
 * @param person of the full name and the birth date; no two readers share it
 * @param surnameAndBirth of the surname and the birth date
 */
public record Fingerprints(
        byte[] person, byte[] surnameAndBirth, Optional<byte[]> phone, Optional<byte[]> email) {}
