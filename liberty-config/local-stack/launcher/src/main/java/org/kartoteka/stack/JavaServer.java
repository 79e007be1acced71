package org.kartoteka.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the servers that are Java programs out of a module's class path. */
final class JavaServer {
    private JavaServer() {}

    /**
     * Options that all child servers share: a small collector, and a death that shows instead of a
     * slow agony.
     */
    static List<String> options(StackSettings settings, int megabytes) {
        var options = new ArrayList<String>();
        options.add(Command.java());
        options.add("-Xms" + megabytes / 2 + "m");
        options.add("-Xmx" + megabytes + "m");
        options.add("-XX:+UseSerialGC");
        options.add("-XX:+ExitOnOutOfMemoryError");
        if (settings.quickStart()) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }

    /**
     * The class path of a server's module.
     *
     * @throws StackException when the module has not been built
     */
    static String classPath(StackSettings settings, Server server) {
        var built = settings.built(server);
        requireBuilt(built.resolve("node.jar"));
        return built.resolve("node.jar") + ":" + built.resolve("lib") + "/*";
    }

    static void requireBuilt(Path file) {
        if (Files.notExists(file)) {
            throw new StackException("build.missing", file);
        }
    }
}
