package org.kartoteka.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What is fixed for the life of a stack.
 *
 * @param home the folder of the project, where the build has left the servers
 * @param data the folder for everything that the servers keep
 * @param ports where they listen
 * @param quickStart whether the servers behind the application compile with C1 only: a quicker
 *     start, a lower peak
 * @param patience how long one server may take to be ready
 * @param demo whether the demonstration library is loaded after the first start
 * @param application further environment of the application server, over the defaults
 */
record StackSettings(
        Path home,
        Path data,
        Ports ports,
        boolean quickStart,
        Duration patience,
        boolean demo,
        Map<String, String> application) {

    Path folder(Server server) {
        return data.resolve(server.id());
    }

    /** Where the build of a server's module has left it. */
    Path built(Server server) {
        return home.resolve("liberty-config/local-stack").resolve(server.id()).resolve("target");
    }

    Path module(Server server) {
        return home.resolve("liberty-config/local-stack").resolve(server.id());
    }

    Addresses addresses() {
        return new Addresses(ports);
    }
}
