package org.kartoteka.bench;

import java.util.EnumMap;
import java.util.Map;
import org.kartoteka.stack.LocalStack;
import org.kartoteka.stack.Server;

/** How much processor time the servers have taken since it was made. */
final class CpuMeter {

    private final LocalStack stack;
    private final Map<Server, Double> before;

    CpuMeter(LocalStack stack) {
        this.stack = stack;
        this.before = seconds();
    }

    /** Milliseconds of each server, its children included. */
    Map<Server, Double> millis() {
        var used = seconds();
        used.replaceAll((server, now) -> 1000 * (now - before.getOrDefault(server, 0.0)));
        return used;
    }

    /** Milliseconds of all servers. */
    double total() {
        return millis().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Map<Server, Double> seconds() {
        var seconds = new EnumMap<Server, Double>(Server.class);
        stack.servers().forEach(s -> seconds.put(s, stack.usage(s).cpuSeconds()));
        return seconds;
    }
}
