package org.kartoteka.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The TCP ports of the stack, all on the loopback address. Kafka, OpenSearch and Keycloak each take
 * the next port too (controller, transport, management).
 *
 * @param http the application
 * @param db PostgreSQL
 * @param kafka Kafka's broker
 * @param opensearch OpenSearch's HTTP port
 * @param keycloak Keycloak's HTTP port
 * @param grpc the application's private API
 */
public record Ports(int http, int db, int kafka, int opensearch, int keycloak, int grpc) {
    /** The application on 9080, the others where a usual installation of theirs does not sit. */
    public static final Ports DEFAULT = new Ports(9080, 9432, 9392, 9290, 9180, 9081);

    private static final int HIGHEST = 65_534;
    private static final int FREE_FROM = 20_000;
    private static final int FREE_TO = 32_000;
    private static final int BLOCK = 9;

    /**
     * Checks the numbers.
     *
     * @throws StackException when a port is out of range or used twice
     */
    public Ports {
        var all =
                List.of(
                        http,
                        db,
                        kafka,
                        kafka + 1,
                        opensearch,
                        opensearch + 1,
                        keycloak,
                        keycloak + 1,
                        grpc);
        for (int port : all) {
            if (port < 1 || port > HIGHEST) {
                throw new StackException("port.range", port, HIGHEST);
            }
        }
        all.stream()
                .filter(port -> all.indexOf(port) != all.lastIndexOf(port))
                .findFirst()
                .ifPresent(
                        port -> {
                            throw new StackException("port.twice", port);
                        });
    }

    /**
     * Nine neighbouring ports that nobody listens on now, outside the range that the system hands
     * out by itself.
     *
     * @throws StackException when none were found
     */
    public static Ports free() {
        return ThreadLocalRandom.current()
                .ints(FREE_FROM, FREE_TO)
                .limit(1_000)
                .filter(p -> Stream.iterate(p, i -> i + 1).limit(BLOCK).allMatch(Ports::isFree))
                .mapToObj(p -> new Ports(p, p + 1, p + 2, p + 4, p + 6, p + 8))
                .findFirst()
                .orElseThrow(() -> new StackException("port.none"));
    }

    /**
     * The ports that variables such as {@code KARTOTEKA_HTTP_PORT} name; the usual ones where they
     * name none.
     */
    public static Ports of(Map<String, String> environment) {
        return new Ports(
                named(environment, "HTTP", DEFAULT.http),
                named(environment, "DB", DEFAULT.db),
                named(environment, "KAFKA", DEFAULT.kafka),
                named(environment, "OPENSEARCH", DEFAULT.opensearch),
                named(environment, "KEYCLOAK", DEFAULT.keycloak),
                named(environment, "GRPC", DEFAULT.grpc));
    }

    private static int named(Map<String, String> environment, String server, int usual) {
        var text = environment.get("KARTOTEKA_" + server + "_PORT");
        return text == null || text.isBlank() ? usual : Integer.parseInt(text);
    }

    /** All ports on which the server listens; the first is the one that its users are told. */
    public List<Integer> of(Server server) {
        return switch (server) {
            case POSTGRES -> List.of(db);
            case LIBERTY -> List.of(http, grpc);
            case KEYCLOAK -> List.of(keycloak, keycloakManagement());
            case KAFKA -> List.of(kafka, kafkaController());
            case OPENSEARCH -> List.of(opensearch, opensearchTransport());
        };
    }

    int kafkaController() {
        return kafka + 1;
    }

    int opensearchTransport() {
        return opensearch + 1;
    }

    int keycloakManagement() {
        return keycloak + 1;
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
