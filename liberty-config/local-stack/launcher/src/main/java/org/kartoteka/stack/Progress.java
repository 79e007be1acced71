package org.kartoteka.stack;

import java.time.Duration;

/** Is told what happens, possibly by several threads at once. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {};

    /** Work that is done once (unpacking, building) begins. */
    default void preparing(Server server, Preparation preparation) {}

    /** The process of the server was started. */
    default void starting(Server server) {}

    /** The server was running already and stays. */
    default void kept(Server server) {}

    /** Something left by a killed run is being cleared away. */
    default void mending(Server server) {}

    /** The server answers; the time is since its process was started. */
    default void ready(Server server, Duration took) {}

    /** The server has ended. */
    default void stopped(Server server, Duration took) {}

    /** Work that is done once and takes its time. */
    enum Preparation {
        /** A server is unpacked. */
        UNPACK,
        /** Databases and roles are created. */
        CREATE_DATABASES,
        /** Keycloak builds its optimised form. */
        BUILD,
        /** The key that encrypts personal data is made. */
        CREATE_KEYSET,
        /** The demonstration library is loaded. */
        LOAD_DEMO
    }
}
