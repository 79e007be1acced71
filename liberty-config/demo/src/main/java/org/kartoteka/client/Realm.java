package org.kartoteka.client;

import java.net.URI;

/**
 * A realm of the identity server.
 *
 * @param server the address of the server, as its tokens name it
 * @param name the realm's name
 */
public record Realm(URI server, String name) {

    /** Where tokens are had (OpenID Connect). */
    public URI tokens() {
        return server.resolve("/realms/" + name + "/protocol/openid-connect/token");
    }

    /** A place under the realm's administration. */
    URI administration(String path) {
        return server.resolve("/admin/realms/" + name + path);
    }
}
