package org.kartoteka.stack.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kartoteka.stack.LocalStack;
import org.kartoteka.stack.Messages;
import org.kartoteka.stack.Server;
import org.kartoteka.stack.ServerState;

/** Tells how the servers are: as a table, or as JSON for programs. */
record StatusCommand(LocalStack stack, PrintStream out, Messages messages) {
    private static final int KIB_PER_MIB = 1024;
    private static final int NOT_ALL_READY = 4;

    /** Ends with 0 when all servers are ready, else with 4. */
    int run(boolean json) {
        var states = stack.state();
        if (json) {
            out.println(json(states));
        } else {
            states.forEach(this::row);
        }
        var all = states.values().stream().allMatch(ServerState.READY::equals);
        return all ? 0 : NOT_ALL_READY;
    }

    private void row(Server server, ServerState state) {
        var used = stack.usage(server);
        var pid = stack.pid(server);
        out.printf(
                Locale.ROOT,
                "%-10s  %-12s  %-24s  %8s  %6d MiB  %8.1f s CPU%n",
                server.id(),
                messages.text("state." + state.name().toLowerCase(Locale.ROOT)),
                stack.addresses().of(server),
                pid.isPresent() ? pid.getAsLong() : "-",
                used.pssKib() / KIB_PER_MIB,
                used.cpuSeconds());
    }

    private String json(Map<Server, ServerState> states) {
        var to = stack.addresses();
        var servers =
                states.entrySet().stream()
                        .map(e -> json(e.getKey(), e.getValue()))
                        .collect(Collectors.joining(",\n    "));
        var people =
                DemoPerson.ALL.stream()
                        .map(
                                p ->
                                        "{\"name\": \"%1$s\", \"password\": \"%1$s\", \"roles\": \"%2$s\"}"
                                                .formatted(p.name(), p.roles()))
                        .collect(Collectors.joining(",\n    "));
        return """
                {
                  "application": "%s",
                  "backOffice": "%s/admin/",
                  "privateApi": "%s",
                  "tokens": "%s",
                  "servers": [
                    %s
                  ],
                  "demoPeople": [
                    %s
                  ],
                  "demo": %s
                }"""
                .formatted(
                        to.application(),
                        to.application(),
                        to.privateApi(),
                        to.tokens(),
                        servers,
                        people,
                        stack.demoJson().orElse("{}"));
    }

    private String json(Server server, ServerState state) {
        var pid = stack.pid(server);
        var used = stack.usage(server);
        return """
                {"name": "%s", "state": "%s", "address": "%s", "ports": %s, "pid": %s, "cpuSeconds": %s, "pssKib": %d}"""
                .formatted(
                        server.id(),
                        state,
                        stack.addresses().of(server),
                        stack.addresses().ports().of(server),
                        pid.isPresent() ? pid.getAsLong() : "null",
                        used.cpuSeconds(),
                        used.pssKib());
    }
}
