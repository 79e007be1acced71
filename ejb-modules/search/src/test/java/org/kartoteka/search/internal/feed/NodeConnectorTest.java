package org.kartoteka.search.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class NodeConnectorTest {

    @Test
    void onlyANodeThatWorksConsumes() {
        assertThat(NodeConnector.connector(new String[] {"portal", "worker"}))
                .isEqualTo("liberty-kafka");
        assertThat(NodeConnector.connector(new String[] {"portal", "backoffice"}))
                .isEqualTo(IdleConnector.NAME);
    }

    @Test
    void theSourceIsFoundByTheServer() {
        assertThat(ServiceLoader.load(ConfigSource.class))
                .hasAtLeastOneElementOfType(NodeConnector.class);
    }

    @Test
    void everyChannelAsksTheNode() throws IOException {
        var settings = new Properties();
        try (var file =
                NodeConnector.class.getResourceAsStream(
                        "/META-INF/microprofile-config.properties")) {
            settings.load(file);
        }

        var connectors =
                settings.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".connector"))
                        .toList();

        assertThat(connectors).hasSize(4);
        assertThat(connectors)
                .allSatisfy(
                        key ->
                                assertThat(settings.getProperty(key))
                                        .isEqualTo("${" + NodeConnector.KEY + "}"));
    }
}
