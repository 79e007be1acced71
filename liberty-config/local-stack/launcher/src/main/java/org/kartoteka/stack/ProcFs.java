package org.kartoteka.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what Linux tells about processes under {@code /proc}. */
final class ProcFs {
    private static final Path PROC = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100;

    /* Fields of /proc/<pid>/stat, counted from the one after the command in brackets (proc(5) has it as number 3). */
    private static final int STATE = 0;
    private static final int USER_TICKS = 11;
    private static final int CHILD_SYSTEM_TICKS = 14;
    private static final int START_TICKS = 19;

    private ProcFs() {}

    /**
     * What tells a process from any later one with the same number: the boot and the tick of its
     * start. Empty when there is no such process, or only its remains that nobody has collected.
     */
    static Optional<String> identity(long pid) {
        return stat(pid)
                .filter(fields -> !"Z".equals(fields[STATE]))
                .map(fields -> bootId() + ":" + fields[START_TICKS]);
    }

    /** What the process and all its living children have used; nothing when it is gone. */
    static ServerUsage usage(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants()))
                .orElse(Stream.empty())
                .map(process -> usageOfOne(process.pid()))
                .reduce(ServerUsage.NONE, ServerUsage::plus);
    }

    /** Seconds that the compiler threads of a JVM have taken; 0 for any other process. */
    static double compilerSeconds(long pid) {
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(PROC.resolve(pid + "/task"))) {
            double ticks = 0;
            for (var thread : threads) {
                ticks += compilerTicks(thread.resolve("stat"));
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0; // gone meanwhile
        }
    }

    private static long compilerTicks(Path stat) {
        return lines(stat)
                .filter(line -> line.contains(" CompilerThre")) // Linux keeps 15 characters
                .map(ProcFs::fields)
                .mapToLong(f -> Long.parseLong(f[USER_TICKS]) + Long.parseLong(f[USER_TICKS + 1]))
                .sum();
    }

    /**
     * Who listens on a TCP port of this machine: number and command of the process, where /proc
     * lets us see it.
     */
    static Optional<String> holder(int port) {
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(PROC.resolve(table)))
                .map(line -> line.trim().split("\\s+"))
                .filter(f -> f.length > 9 && "0A".equals(f[3]))
                .filter(f -> f[1].endsWith(":%04X".formatted(port)))
                .map(f -> "socket:[" + f[9] + "]")
                .flatMap(socket -> ownerOf(socket).stream())
                .findFirst();
    }

    private static Optional<String> ownerOf(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .map(process -> process.pid() + " (" + command(process) + ")")
                .findFirst();
    }

    private static String command(ProcessHandle process) {
        return process.info().command().map(c -> Path.of(c).getFileName().toString()).orElse("?");
    }

    private static boolean holds(long pid, String socket) {
        var descriptors = PROC.resolve(pid + "/fd");
        try (DirectoryStream<Path> links = Files.newDirectoryStream(descriptors)) {
            for (var link : links) {
                if (target(link).filter(socket::equals).isPresent()) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // gone meanwhile, or of another user: it cannot be told
        }
        return false;
    }

    private static Optional<String> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ServerUsage usageOfOne(long pid) {
        var ticks =
                stat(pid)
                        .map(
                                fields -> {
                                    var sum = 0L;
                                    for (var i = USER_TICKS; i <= CHILD_SYSTEM_TICKS; i++) {
                                        sum += Long.parseLong(fields[i]);
                                    }
                                    return sum;
                                })
                        .orElse(0L);
        var memory = PROC.resolve(pid + "/smaps_rollup");
        return new ServerUsage(ticks / TICKS_PER_SECOND, kib(memory, "Pss:"), kib(memory, "Rss:"));
    }

    private static long kib(Path file, String name) {
        return lines(file)
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static Optional<String[]> stat(long pid) {
        return lines(PROC.resolve(pid + "/stat")).map(ProcFs::fields).findFirst();
    }

    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static String bootId() {
        return lines(PROC.resolve("sys/kernel/random/boot_id")).findFirst().orElse("");
    }

    /** The lines of a file that may vanish at any moment; then none. */
    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
