package org.kartoteka.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With small shell scripts as servers: real processes, real logs, real signals. */
class StackStartTest {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @TempDir Path data;

    private final Ports ports = Ports.free();

    @AfterEach
    void nothingIsLeft() {
        for (var server : Server.values()) {
            process(server).kill();
        }
    }

    @Test
    void aServerThatAnswersIsReady() {
        start(script(Server.KAFKA, "touch ready; exec sleep 600"));

        assertThat(process(Server.KAFKA).alive()).isPresent();
    }

    @Test
    void aServerThatDiesAtItsStartIsToldAtOnceWithTheEndOfItsLog() {
        var begun = System.nanoTime();

        var refusal =
                catchThrowableOfType(
                        StackException.class,
                        () -> start(script(Server.KAFKA, "echo no room on the disk; exit 3")));

        assertThat(refusal.text(ENGLISH))
                .startsWith("kafka ended while it was starting.")
                .contains(process(Server.KAFKA).log().toString())
                .endsWith("    no room on the disk");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aServerThatSaysItIsHopelessIsNotWaitedFor() {
        var refusal =
                catchThrowableOfType(
                        StackException.class,
                        () -> start(script(Server.LIBERTY, "echo HOPELESS; exec sleep 600")));

        assertThat(refusal.text(ENGLISH)).startsWith("liberty could not start what it should run.");
        assertThat(process(Server.LIBERTY).alive()).isEmpty();
    }

    @Test
    void aServerThatIsNotReadyInTimeIsEnded() {
        assertThatThrownBy(
                        () -> start(script(Server.KAFKA, "exec sleep 600"), Duration.ofMillis(300)))
                .isInstanceOf(StackException.class);
        assertThat(process(Server.KAFKA).alive()).isEmpty();
    }

    @Test
    void whenOneFailsTheOthersAreStoppedToo() {
        var good = script(Server.POSTGRES, "touch ready; exec sleep 600");
        var bad = script(Server.KAFKA, "exit 1");

        assertThatThrownBy(() -> start(Map.of(Server.POSTGRES, good, Server.KAFKA, bad)))
                .isInstanceOf(StackException.class);
        assertThat(process(Server.POSTGRES).alive()).isEmpty();
        assertThat(process(Server.POSTGRES).died()).isFalse();
    }

    @Test
    void aTakenPortIsNamedWithItsHolder() throws IOException {
        try (var holder = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            var refusal =
                    catchThrowableOfType(
                            StackException.class, () -> start(script(Server.KAFKA, "exit 0")));

            assertThat(refusal.text(ENGLISH))
                    .contains(
                            holder.getLocalPort()
                                    + " (kafka): "
                                    + ProcessHandle.current().pid()
                                    + " (java)");
        }
    }

    @Test
    void aServerThatRunsAsItShouldIsKept() {
        var server = script(Server.KAFKA, "touch ready; exec sleep 600");
        start(server);
        var before = process(Server.KAFKA).alive().map(ProcessHandle::pid);

        start(server);

        assertThat(process(Server.KAFKA).alive().map(ProcessHandle::pid)).isEqualTo(before);
    }

    @Test
    void aServerWithAnotherCommandIsReplaced() {
        start(script(Server.KAFKA, "touch ready; exec sleep 600"));
        var before = process(Server.KAFKA).alive().map(ProcessHandle::pid);

        start(script(Server.KAFKA, "touch ready; exec sleep 601"));

        assertThat(process(Server.KAFKA).alive()).isPresent();
        assertThat(process(Server.KAFKA).alive().map(ProcessHandle::pid)).isNotEqualTo(before);
    }

    @Test
    void aKilledServerHasDiedAndStartsAgain() {
        var server = script(Server.KAFKA, "touch ready; exec sleep 600");
        start(server);

        process(Server.KAFKA).kill();

        assertThat(process(Server.KAFKA).died()).isTrue();
        start(server);
        assertThat(process(Server.KAFKA).alive()).isPresent();
    }

    @Test
    void aRecordWithTheNumberOfAnotherProcessIsNotBelieved() throws IOException {
        var record = data.resolve("kafka/kafka.pid");
        Files.createDirectories(record.getParent());
        var me = Long.toString(ProcessHandle.current().pid());
        Files.write(record, List.of(me, "another boot:1", "another command"));

        assertThat(process(Server.KAFKA).alive()).isEmpty();
        assertThat(process(Server.KAFKA).died()).isTrue();
    }

    private void start(ServerSpec spec) {
        start(spec, Duration.ofSeconds(30));
    }

    private void start(ServerSpec spec, Duration patience) {
        new StackStart(settings(patience), Map.of(spec.server(), spec), Progress.SILENT).run();
    }

    private void start(Map<Server, ServerSpec> specs) {
        new StackStart(settings(Duration.ofSeconds(30)), specs, Progress.SILENT).run();
    }

    private ServerProcess process(Server server) {
        return new ServerProcess(server, data.resolve(server.id()));
    }

    private ServerSpec script(Server server, String text) {
        return new ScriptServer(server, data.resolve(server.id()), text);
    }

    private StackSettings settings(Duration patience) {
        return new StackSettings(data, data, ports, true, patience, false, Map.of());
    }
}
