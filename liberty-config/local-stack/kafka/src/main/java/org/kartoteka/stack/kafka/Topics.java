package org.kartoteka.stack.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Waits for the node, creates the topics that are missing and then says that the node is ready. */
record Topics(String address, List<String> names, Path ready) implements Runnable {
    private static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;
    private static final int PATIENCE_MILLIS = 240_000;

    @Override
    public void run() {
        try (var admin = Admin.create(clientSettings())) {
            var present = admin.listTopics().names().get();
            var missing =
                    names.stream()
                            .filter(name -> !present.contains(name))
                            .map(name -> new NewTopic(name, PARTITIONS, REPLICAS))
                            .toList();
            admin.createTopics(missing).all().get();
            Files.writeString(ready, address);
        } catch (ExecutionException | IOException e) {
            System.err.println("The topics could not be created: " + e);
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> clientSettings() {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                250L,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "local-stack");
    }
}
