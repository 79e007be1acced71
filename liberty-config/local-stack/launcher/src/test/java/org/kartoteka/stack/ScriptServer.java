package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A server that is a line of shell, run in its folder; it is ready when it has made the file {@code
 * ready}.
 */
record ScriptServer(Server server, Path folder, String script) implements ServerSpec {
    @Override
    public void prepare(Progress progress) {
        try {
            Files.deleteIfExists(folder.resolve("ready"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Command command() {
        return Command.of(List.of("sh", "-c", "cd '" + folder + "'; " + script));
    }

    @Override
    public Probe probe() {
        return Probe.file(folder.resolve("ready"));
    }

    @Override
    public Pattern hopeless() {
        return Pattern.compile("HOPELESS");
    }
}
