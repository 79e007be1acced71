package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs that nobody here wrote; {@code ./kartoteka test} installs them. */
final class Outside {

    private static final int MINUTES = 3;

    private Outside() {}

    /** Starts a program; what it says to both outputs is read from its one output. */
    static Process started(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new AssertionError(
                    command[0] + " is not installed (Debian: apt-get install yaz libhttp-oai-perl)",
                    e);
        }
    }

    /** Runs a program to its end and gives what it said. */
    static String said(String input, String... command) {
        var process = started(command);
        try (var out = process.getInputStream()) {
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            var said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(said).isTrue();
            return said;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(List.of(command).toString(), e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** An address of the running application. */
    static URI address(String path) {
        return WholeLibrary.addresses().application().resolve(path);
    }
}
