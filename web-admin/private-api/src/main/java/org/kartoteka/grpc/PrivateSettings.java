package org.kartoteka.grpc;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the private API listens and what one client may ask of it. Keys: {@code
 * kartoteka.grpc.host} and {@code kartoteka.grpc.port} (an address of the private network, never
 * one that the gateway leads to), {@code kartoteka.grpc.max-request-bytes}, {@code
 * kartoteka.grpc.max-calls-per-client} (calls at the same time on one connection).
 */
@Dependent
class PrivateSettings {

    @Inject
    @ConfigProperty(name = "kartoteka.grpc.host", defaultValue = "127.0.0.1")
    String host;

    @Inject
    @ConfigProperty(name = "kartoteka.grpc.port", defaultValue = "9081")
    int port;

    @Inject
    @ConfigProperty(name = "kartoteka.grpc.max-request-bytes", defaultValue = "65536")
    int maxRequestBytes;

    @Inject
    @ConfigProperty(name = "kartoteka.grpc.max-calls-per-client", defaultValue = "64")
    int maxCallsPerClient;
}
