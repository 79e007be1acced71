package org.kartoteka.stack;

/**
 * Secrets of the clients in the local realm. They protect nothing: every server of the stack
 * listens on loopback only.
 */
public final class DemoSecrets {
    /** Of the client {@code back-office}. */
    public static final String BACK_OFFICE = "demo-back-office-secret";

    /** Of the client {@code desk-api}. */
    public static final String DESK_API = "demo-desk-api-secret";

    /** Of the client {@code kartoteka-server}. */
    public static final String SERVER = "demo-server-secret";

    /** Name and password of the administrator of Keycloak itself (realm master). */
    public static final String KEYCLOAK_ADMIN = "admin";

    private DemoSecrets() {}
}
