package org.kartoteka.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kartoteka.client.Telling;
import org.kartoteka.stack.Progress;
import org.kartoteka.stack.Server;

/** What each server takes: memory, the time to start, and processor when nobody asks anything. */
final class MemoryPart {

    private static final int IDLE_SECONDS = 10;
    private static final double KIB_PER_MIB = 1024;

    private final World world;
    private final Results results;
    private final Telling telling;

    MemoryPart(World world, Results results, Telling telling) {
        this.world = world;
        this.results = results;
        this.telling = telling;
    }

    /**
     * Measures and prints.
     *
     * @param when part of the names: {@code start} or {@code end}
     */
    void run(String when) throws InterruptedException {
        world.calm();
        var meter = new CpuMeter(world.stack());
        new CountDownLatch(1).await(IDLE_SECONDS, TimeUnit.SECONDS);
        var idle = meter.millis();
        telling.say("memory.head." + when);
        double pss = 0;
        for (var server : world.stack().servers()) {
            var used = world.stack().usage(server);
            var name = "memory." + when + "." + server.id();
            results.put(name + ".pss_mib", used.pssKib() / KIB_PER_MIB);
            results.put(name + ".rss_mib", used.rssKib() / KIB_PER_MIB);
            results.put(name + ".idle_cpu_percent", idle.get(server) / IDLE_SECONDS / 10);
            pss += used.pssKib() / KIB_PER_MIB;
            telling.out()
                    .printf(
                            Locale.ROOT,
                            "  %-12s %8.0f %8.0f %8.1f%n",
                            server.id(),
                            used.pssKib() / KIB_PER_MIB,
                            used.rssKib() / KIB_PER_MIB,
                            idle.get(server) / IDLE_SECONDS / 10);
        }
        results.put("memory." + when + ".pss_mib", pss);
        telling.out().printf(Locale.ROOT, "  %-12s %8.0f%n", "", pss);
    }

    /** Listens to a start and keeps how long each server took. */
    static final class StartTimes implements Progress {
        private final Map<Server, Duration> times = new EnumMap<>(Server.class);

        @Override
        public synchronized void ready(Server server, Duration took) {
            times.put(server, took);
        }

        synchronized void report(Results results, Telling telling) {
            times.forEach(
                    (server, took) -> {
                        var seconds = took.toMillis() / 1000.0;
                        results.put("start." + server.id() + ".seconds", seconds);
                        telling.out()
                                .printf(Locale.ROOT, "  %-12s %8.1f s%n", server.id(), seconds);
                    });
        }
    }
}
