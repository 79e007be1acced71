package org.kartoteka.stack.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * Runs one Kafka node: {@code KafkaNode <folder> <port> <controller port> <ready file> <topic>...}.
 * The ready file appears once the node answers and all the topics exist.
 */
public final class KafkaNode {
    private static final int FIRST_TOPIC = 4;

    private KafkaNode() {}

    /**
     * Formats the folder if it is new, starts the node and stays until the process is told to end.
     *
     * @throws IOException when the folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]).toAbsolutePath();
        var address = "127.0.0.1:" + args[1];
        var settings = folder.resolve("server.properties");
        Files.createDirectories(folder);
        Files.writeString(settings, settings(folder, address, "127.0.0.1:" + args[2]));
        if (Files.notExists(folder.resolve("data/meta.properties"))) {
            format(settings);
        }
        var names = List.of(args).subList(FIRST_TOPIC, args.length);
        var topics = new Thread(new Topics(address, names, Path.of(args[3])), "topics");
        topics.setDaemon(true);
        topics.start();
        Kafka.main(new String[] {settings.toString()});
    }

    private static void format(Path settings) {
        var id = Uuid.randomUuid().toString();
        String[] command = {"format", "-t", id, "-c", settings.toString(), "--ignore-formatted"};
        if (StorageTool.execute(command, System.out) != 0) {
            throw new IllegalStateException("The folder of Kafka could not be formatted");
        }
    }

    /** Small buffers and few threads: the node shares a machine with four other servers. */
    private static String settings(Path folder, String address, String controller) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%2$s
                listeners=PLAINTEXT://%1$s,CONTROLLER://%2$s
                advertised.listeners=PLAINTEXT://%1$s
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=2
                background.threads=2
                """
                .formatted(address, controller, folder.resolve("data"));
    }
}
