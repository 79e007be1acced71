package org.kartoteka.client;

/**
 * A client of the realm that logs people in, or itself.
 *
 * @param id its name in the realm
 * @param secret its secret; empty for a public client
 */
public record ClientKey(String id, String secret) {

    @Override
    public String toString() {
        return "ClientKey[id=" + id + "]";
    }
}
