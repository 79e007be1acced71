package org.kartoteka.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartoteka.stack.Messages;
import org.kartoteka.stack.Ports;
import org.kartoteka.stack.Server;
import org.kartoteka.stack.StackException;

class OptionsTest {
    @Test
    void withoutAnythingTheUsualPortsAndFolderAreTaken() {
        var options = parse("--home", "/srv/kartoteka", "run");

        assertThat(options.ports()).isEqualTo(Ports.DEFAULT);
        assertThat(options.data()).isEqualTo(Path.of("/srv/kartoteka/.kartoteka"));
        assertThat(options.servers()).containsExactly(Server.values());
        assertThat(options.word(0)).contains("run");
    }

    @Test
    void anOptionWinsOverItsVariable() {
        var environment = Map.of("KARTOTEKA_HTTP_PORT", "8081", "KARTOTEKA_DB_PORT", "5555");

        var options = Options.parse(List.of("run", "--http-port=8082"), environment);

        assertThat(options.ports().http()).isEqualTo(8082);
        assertThat(options.ports().db()).isEqualTo(5555);
    }

    @Test
    void anEmptyVariableIsNoVariable() {
        var options = Options.parse(List.of("run"), Map.of("KARTOTEKA_HTTP_PORT", ""));

        assertThat(options.ports()).isEqualTo(Ports.DEFAULT);
    }

    @Test
    void flagsAndServersAreRead() {
        var options = parse("run", "--detach", "--servers", "postgres,kafka");

        assertThat(options.has("detach")).isTrue();
        assertThat(options.servers()).containsExactly(Server.POSTGRES, Server.KAFKA);
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThat(refusal("run", "--fast"))
                .isEqualTo("Unknown option --fast (see: ./kartoteka help).");
        assertThat(refusal("run", "--data")).isEqualTo("Option --data needs a value.");
        assertThat(refusal("run", "--http-port", "web"))
                .isEqualTo("Option --http-port needs a number, not web.");
        assertThat(refusal("run", "--servers", "oracle")).isEqualTo("There is no server oracle.");
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), Map.of());
    }

    private static String refusal(String... arguments) {
        return catchThrowableOfType(StackException.class, () -> parse(arguments))
                .text(Messages.in(Locale.ENGLISH));
    }
}
