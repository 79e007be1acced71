package org.kartoteka.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void theUsualPortsDoNotMeet() {
        var all = Stream.of(Server.values()).flatMap(s -> Ports.DEFAULT.of(s).stream()).toList();

        assertThat(all).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void aPortThatAServerTakesBesideItsOwnIsRefusedToOthers() {
        assertThatThrownBy(() -> new Ports(9080, 9393, 9392, 9290, 9180, 9081))
                .isInstanceOf(StackException.class)
                .satisfies(e -> assertThat(english(e)).startsWith("Port 9393 is used twice"));
    }

    @Test
    void aNumberThatIsNoPortIsRefused() {
        assertThatThrownBy(() -> new Ports(0, 9432, 9392, 9290, 9180, 9081))
                .isInstanceOf(StackException.class)
                .satisfies(
                        e ->
                                assertThat(english(e))
                                        .isEqualTo("Port 0 is not between 1 and 65534."));
    }

    @Test
    void theEnvironmentNamesThePortsThatAreNotUsual() {
        var ports = Ports.of(Map.of("KARTOTEKA_GRPC_PORT", "7001", "KARTOTEKA_DB_PORT", ""));

        assertThat(ports).isEqualTo(new Ports(9080, 9432, 9392, 9290, 9180, 7001));
    }

    @Test
    void freePortsAreFree() {
        var ports = Ports.free();

        assertThat(Stream.of(Server.values()).flatMap(s -> ports.of(s).stream()))
                .hasSize(9)
                .doesNotHaveDuplicates()
                .allMatch(Ports::isFree);
    }

    private static String english(Throwable e) {
        return ((StackException) e).text(Messages.in(Locale.ENGLISH));
    }
}
