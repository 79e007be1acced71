package org.kartoteka.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The servers of Kartoteka on this machine. What runs is known from the data folder, not from this
 * object: a second object on the same folder sees, stops and restarts the same servers. Methods may
 * be called by any thread, one at a time.
 *
 * <pre>{@code
 * var stack = LocalStack.builder(projectFolder).data(tempFolder).ports(Ports.free()).build();
 * stack.start(Progress.SILENT);
 * stack.kill(Server.POSTGRES); // as a power cut would
 * stack.restart(Server.POSTGRES, Progress.SILENT);
 * stack.stop(Progress.SILENT);
 * }</pre>
 */
public final class LocalStack {
    private final StackSettings settings;
    private final Map<Server, ServerSpec> servers = new EnumMap<>(Server.class);

    private LocalStack(StackSettings settings, Set<Server> chosen) {
        this.settings = settings;
        for (var server : chosen) {
            servers.put(server, spec(server));
        }
    }

    /** A stack of all servers, built in the given folder of the project. */
    public static Builder builder(Path home) {
        return new Builder(home);
    }

    /**
     * Starts all servers of this stack and returns when all are ready. Servers that run already as
     * they should stay; what a killed run has left is cleared away first. If one fails, all that
     * were started by this call are stopped again.
     *
     * @throws StackException saying what is in the way: a taken port, a missing build, a server
     *     that died, with its log
     */
    public void start(Progress progress) {
        new StackStart(settings, servers, progress).run();
        if (servers.keySet().containsAll(DemoLibrary.NEEDED)) {
            new DemoLibrary(settings).loadOnce(progress);
        }
    }

    /**
     * Stops the servers of this stack in order, users before what they use, and returns when all
     * have ended.
     */
    public void stop(Progress progress) {
        new StackStop(settings, servers, progress).stop(servers.keySet());
    }

    /** Ends one server by SIGKILL, with all processes that belong to it, as a power cut would. */
    public void kill(Server server) {
        process(server).kill();
    }

    /**
     * Stops one server in order, if it lives, and starts it again.
     *
     * @throws StackException as {@link #start} does
     */
    public void restart(Server server, Progress progress) {
        var one = Map.of(server, require(server));
        new StackStop(settings, servers, progress).stop(Set.of(server));
        new StackStart(settings, one, progress).run();
    }

    /** How a server is now; asks it, so it may take up to ten seconds when the server hangs. */
    public ServerState state(Server server) {
        var process = process(server);
        if (process.alive().isEmpty()) {
            return process.died() ? ServerState.DIED : ServerState.STOPPED;
        }
        try {
            return require(server).probe().ready() ? ServerState.READY : ServerState.STARTING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ServerState.STARTING;
        }
    }

    /** How all servers of this stack are now. */
    public Map<Server, ServerState> state() {
        var states = new EnumMap<Server, ServerState>(Server.class);
        servers.keySet().forEach(server -> states.put(server, state(server)));
        return states;
    }

    /** What a server has used since its start; nothing when it does not run. */
    public ServerUsage usage(Server server) {
        return process(server)
                .alive()
                .map(process -> ProcFs.usage(process.pid()))
                .orElse(ServerUsage.NONE);
    }

    /** Seconds that a server's just-in-time compiler has taken; 0 where it has none. */
    public double compilerSeconds(Server server) {
        return pid(server).stream().mapToDouble(ProcFs::compilerSeconds).sum();
    }

    /** The process of a server, if it lives. */
    public OptionalLong pid(Server server) {
        return process(server).alive().stream().mapToLong(ProcessHandle::pid).findFirst();
    }

    /** The log of a server's last run. */
    public Path log(Server server) {
        return process(server).log();
    }

    /** Cards and copies of the demonstration to try, as JSON; empty where none was loaded. */
    public Optional<String> demoJson() {
        return new DemoLibrary(settings).told(DemoLibrary.JSON);
    }

    /** The same in words. */
    public Optional<String> demoText() {
        return new DemoLibrary(settings).told(DemoLibrary.TEXT);
    }

    /** Where the servers are reached. */
    public Addresses addresses() {
        return settings.addresses();
    }

    /** The servers of this stack. */
    public Set<Server> servers() {
        return EnumSet.copyOf(servers.keySet());
    }

    private ServerSpec require(Server server) {
        var spec = servers.get(server);
        if (spec == null) {
            throw new IllegalArgumentException(server + " is not a server of this stack");
        }
        return spec;
    }

    private ServerProcess process(Server server) {
        return new ServerProcess(server, settings.folder(require(server).server()));
    }

    private ServerSpec spec(Server server) {
        return switch (server) {
            case POSTGRES -> new PostgresSpec(settings);
            case KAFKA -> new KafkaSpec(settings);
            case OPENSEARCH -> new OpenSearchSpec(settings);
            case KEYCLOAK -> new KeycloakSpec(settings);
            case LIBERTY -> new LibertySpec(settings);
        };
    }

    /** Collects the settings of a stack. */
    public static final class Builder {
        private static final Duration PATIENCE = Duration.ofMinutes(10);

        private final Path home;
        private final Set<Server> chosen = EnumSet.allOf(Server.class);
        private final Map<String, String> application = new HashMap<>();
        private Path data;
        private Ports ports = Ports.DEFAULT;
        private Duration patience = PATIENCE;
        private boolean quickStart = true;
        private boolean demo;

        private Builder(Path home) {
            this.home = home.toAbsolutePath().normalize();
            this.data = this.home.resolve(".kartoteka");
        }

        /**
         * The folder for all that the servers keep; {@code .kartoteka} in the project by default.
         */
        public Builder data(Path folder) {
            this.data = folder.toAbsolutePath().normalize();
            return this;
        }

        /** Where the servers listen; {@link Ports#DEFAULT} by default. */
        public Builder ports(Ports chosenPorts) {
            this.ports = chosenPorts;
            return this;
        }

        /** Only these servers; all by default. */
        public Builder servers(Collection<Server> some) {
            chosen.retainAll(some);
            return this;
        }

        /** How long one server may take to be ready; ten minutes by default. */
        public Builder patience(Duration limit) {
            this.patience = limit;
            return this;
        }

        /**
         * Lets the servers compile fully: slower to start, faster after some minutes. For
         * benchmarks of long runs.
         */
        public Builder fullSpeed() {
            this.quickStart = false;
            return this;
        }

        /** Loads the demonstration library after the first start. */
        public Builder demo() {
            this.demo = true;
            return this;
        }

        /**
         * A variable in the environment of the application server, such as {@code
         * KARTOTEKA_NODE_ROLES}.
         */
        public Builder application(String variable, String value) {
            application.put(variable, value);
            return this;
        }

        /** The stack; nothing is started yet. */
        public LocalStack build() {
            var settings =
                    new StackSettings(
                            home, data, ports, quickStart, patience, demo, Map.copyOf(application));
            return new LocalStack(settings, chosen);
        }
    }
}
