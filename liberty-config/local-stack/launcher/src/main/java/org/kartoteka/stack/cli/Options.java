package org.kartoteka.stack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.stack.Ports;
import org.kartoteka.stack.Server;
import org.kartoteka.stack.StackException;

/**
 * What the command line and the environment ask for. An option wins over its variable: {@code
 * --http-port 9081} over {@code KARTOTEKA_HTTP_PORT}.
 *
 * @param home the folder of the project
 * @param data the folder for what the servers keep
 * @param ports where they listen
 * @param servers which of the servers are meant; all by default
 * @param flags options without a value, without their dashes
 * @param words what is no option
 */
record Options(
        Path home,
        Path data,
        Ports ports,
        Set<Server> servers,
        Set<String> flags,
        List<String> words) {
    private static final Set<String> VALUED =
            Set.of(
                    "home",
                    "data",
                    "http-port",
                    "db-port",
                    "kafka-port",
                    "opensearch-port",
                    "keycloak-port",
                    "grpc-port",
                    "servers");
    private static final Set<String> FLAGS = Set.of("detach", "json", "full-speed", "no-demo");

    /**
     * Reads them.
     *
     * @throws StackException when an option is unknown or has no value, or a port is no number
     */
    static Options parse(List<String> arguments, Map<String, String> environment) {
        var values = new HashMap<String, String>();
        var flags = new HashSet<String>();
        var words = new ArrayList<String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            var parts = argument.substring(2).split("=", 2);
            if (FLAGS.contains(parts[0]) && parts.length == 1) {
                flags.add(parts[0]);
            } else if (!VALUED.contains(parts[0])) {
                throw new StackException("option.unknown", argument);
            } else if (parts.length == 2) {
                values.put(parts[0], parts[1]);
            } else if (rest.hasNext()) {
                values.put(parts[0], rest.next());
            } else {
                throw new StackException("option.value", argument);
            }
        }
        return new Reader(values, environment).options(flags, words);
    }

    Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** Looks a value up in both places. */
    private record Reader(Map<String, String> values, Map<String, String> environment) {
        Options options(Set<String> flags, List<String> words) {
            var home = Path.of(value("home").orElse(".")).toAbsolutePath().normalize();
            var data = value("data").map(Path::of).orElse(home.resolve(".kartoteka"));
            var usual = Ports.DEFAULT;
            var ports =
                    new Ports(
                            port("http-port", usual.http()),
                            port("db-port", usual.db()),
                            port("kafka-port", usual.kafka()),
                            port("opensearch-port", usual.opensearch()),
                            port("keycloak-port", usual.keycloak()),
                            port("grpc-port", usual.grpc()));
            return new Options(
                    home,
                    data.toAbsolutePath().normalize(),
                    ports,
                    servers(),
                    Set.copyOf(flags),
                    List.copyOf(words));
        }

        private Set<Server> servers() {
            var chosen = EnumSet.noneOf(Server.class);
            for (var name : value("servers").map(text -> text.split(",")).orElse(new String[0])) {
                chosen.add(Server.named(name));
            }
            return chosen.isEmpty() ? EnumSet.allOf(Server.class) : chosen;
        }

        private int port(String name, int usual) {
            var text = value(name);
            try {
                return text.map(Integer::parseInt).orElse(usual);
            } catch (NumberFormatException e) {
                throw new StackException(e, "option.number", name, text.orElse(""));
            }
        }

        private Optional<String> value(String name) {
            var variable = "KARTOTEKA_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
            return Optional.ofNullable(values.get(name))
                    .or(() -> Optional.ofNullable(environment.get(variable)))
                    .filter(value -> !value.isBlank());
        }
    }
}
