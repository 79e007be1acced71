package org.kartoteka.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.kartoteka.client.ApiException;
import org.kartoteka.client.Telling;
import org.kartoteka.stack.LocalStack;
import org.kartoteka.stack.Ports;
import org.kartoteka.stack.Progress;
import org.kartoteka.stack.StackException;

/**
 * Measures; prints tables and writes {@code target/bench.json}. It starts a stack of its own, with
 * its own data and ports, unless told to measure the one that runs.
 */
public final class Bench {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int BEFORE_SECONDS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final BenchOptions options;
    private final Telling telling;
    private final Results results = new Results();

    private Bench(BenchOptions options, Telling telling) {
        this.options = options;
        this.telling = telling;
    }

    /** Runs what the command line asks for, see {@link BenchOptions}. */
    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var telling = Telling.to(out, "org.kartoteka.bench.messages", System.getenv());
        try {
            new Bench(BenchOptions.parse(List.of(arguments)), telling).run();
        } catch (IllegalArgumentException e) {
            telling.say("usage", e.getMessage());
            System.exit(MISUSED);
        } catch (StackException | ApiException | IllegalStateException e) {
            out.println(e.getMessage());
            System.exit(FAILED);
        } catch (IOException | SQLException e) {
            out.println(e);
            System.exit(FAILED);
        }
        System.exit(0);
    }

    private void run() throws IOException, SQLException, InterruptedException {
        var file = options.home().resolve("target/bench.json");
        try {
            if (options.running()) {
                measure(running());
            } else {
                measureOwn();
            }
        } finally {
            results.write(file);
            telling.say("written", file);
        }
    }

    private LocalStack running() {
        var environment = System.getenv();
        var data = environment.getOrDefault("KARTOTEKA_DATA", ".kartoteka");
        return LocalStack.builder(options.home())
                .data(options.home().resolve(data))
                .ports(Ports.of(environment))
                .build();
    }

    private void measureOwn() throws IOException, SQLException, InterruptedException {
        var folder = options.home().resolve("target/bench-stack");
        var stack =
                LocalStack.builder(options.home())
                        .data(folder)
                        .ports(Ports.free())
                        .patience(PATIENCE)
                        .fullSpeed()
                        .build();
        stack.stop(Progress.SILENT);
        if (!options.keep()) {
            delete(folder);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stack.stop(Progress.SILENT)));
        telling.say("start", folder);
        var times = new MemoryPart.StartTimes();
        stack.start(times);
        times.report(results, telling);
        measure(stack);
    }

    private void measure(LocalStack stack) throws IOException, SQLException, InterruptedException {
        var world = new World(stack, Clock.systemUTC());
        var memory = new MemoryPart(world, results, telling);
        if (options.parts().contains(Part.MEMORY)) {
            memory.run("start");
        }
        if (options.parts().contains(Part.RELEVANCE)) {
            new RelevancePart(world, results, telling).run();
        }
        if (options.needsStock()) {
            measureWithStock(world);
        }
        if (options.parts().contains(Part.LISTS)) {
            new ListsPart(world, results, telling).run();
        }
        if (options.parts().contains(Part.MEMORY) && options.needsStock()) {
            memory.run("end");
        }
    }

    private void measureWithStock(World world)
            throws SQLException, InterruptedException, IOException {
        var stock = new Stock(world.staff(), DeskPart.desksInAll());
        telling.say("stock");
        stock.prepare();
        if (options.parts().contains(Part.DESK)) {
            new DeskPart(world, stock, results, telling, options.seconds()).run();
        }
        if (options.parts().contains(Part.IMPORT)) {
            var folder = options.home().resolve("target");
            new ImportPart(world, stock, results, telling, folder, options.titles())
                    .run(BEFORE_SECONDS);
        }
        if (options.parts().contains(Part.SEARCH)) {
            new SearchPart(world, stock, results, telling).run();
        }
        if (options.parts().contains(Part.BATCH)) {
            new BatchPart(world, stock, results, telling).run(BEFORE_SECONDS);
        }
        if (options.parts().contains(Part.REBUILD)) {
            new RebuildPart(world, results, telling).run();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(
                            file -> {
                                try {
                                    Files.delete(file);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }
}
