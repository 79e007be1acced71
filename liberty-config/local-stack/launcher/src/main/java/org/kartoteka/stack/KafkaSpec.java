package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Kafka, ready when all the topics exist. */
record KafkaSpec(StackSettings settings) implements ServerSpec {
    private static final int HEAP_MB = 256;
    private static final List<String> TOPICS =
            List.of(
                    "catalog.records",
                    "catalog.copies",
                    "catalog.libraries",
                    "catalog.join-requests",
                    "readers.cards",
                    "circulation.loans",
                    "search.queries");

    @Override
    public Server server() {
        return Server.KAFKA;
    }

    @Override
    public void prepare(Progress progress) {
        try {
            Files.deleteIfExists(readyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Command command() {
        var line = JavaServer.options(settings, HEAP_MB);
        line.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        line.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        line.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        line.addAll(List.of("-cp", JavaServer.classPath(settings, server())));
        line.add("org.kartoteka.stack.kafka.KafkaNode");
        line.add(settings.folder(server()).toString());
        line.add(Integer.toString(settings.ports().kafka()));
        line.add(Integer.toString(settings.ports().kafkaController()));
        line.add(readyFile().toString());
        line.addAll(TOPICS);
        return Command.of(line);
    }

    @Override
    public Probe probe() {
        return Probe.file(readyFile()).and(Probe.port(settings.ports().kafka()));
    }

    private Path readyFile() {
        return settings.folder(server()).resolve("ready");
    }
}
