package org.kartoteka.kernel.idempotency;

/**
 * A client's own name for one act.
 *
 * @param owner who the key belongs to: the login name, so that clients cannot meet by chance
 * @param key what the client sent in {@code Idempotency-Key}
 */
public record IdempotencyKey(String owner, String key) {}
