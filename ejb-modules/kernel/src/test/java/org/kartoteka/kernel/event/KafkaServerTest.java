package org.kartoteka.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

    @TempDir Path folder;

    private final KafkaServer kafka = new KafkaServer();

    @BeforeEach
    void address() {
        kafka.bootstrap = "kafka-1:9093";
        kafka.clientFile = Optional.empty();
    }

    @Test
    void withoutAFileAClientHasTheAddressAndItsOwnSettings() {
        assertThat(kafka.settings(Map.of("acks", "all")))
                .isEqualTo(Map.of("bootstrap.servers", "kafka-1:9093", "acks", "all"));
    }

    @Test
    void theFileAddsSecurityAndChangesNothingOfTheApplicationsOwn() throws IOException {
        var file = folder.resolve("client.properties");
        Files.writeString(file, "security.protocol=SSL\nacks=0\nbootstrap.servers=elsewhere:1\n");
        kafka.clientFile = Optional.of(file.toString());

        assertThat(kafka.settings(Map.of("acks", "all")))
                .isEqualTo(
                        Map.of(
                                "bootstrap.servers",
                                "kafka-1:9093",
                                "acks",
                                "all",
                                "security.protocol",
                                "SSL"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        kafka.clientFile = Optional.of(folder.resolve("nowhere").toString());

        assertThatThrownBy(() -> kafka.settings(Map.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("kartoteka.kafka.client-file")
                .hasMessageContaining("nowhere");
    }
}
