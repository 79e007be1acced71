package org.kartoteka.system;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The events as {@code docs/events} promises them to integrators. */
final class DocumentedEvents {

    private static final Path FOLDER = Path.of("../docs/events");

    private final JsonNode document;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    DocumentedEvents() {
        try {
            document = new YAMLMapper().readTree(FOLDER.resolve("asyncapi.yaml").toFile());
            for (var message : document.at("/components/messages")) {
                schemas.put(
                        message.path("name").asText(),
                        schema(message.at("/payload/$ref").asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema(String file) throws IOException {
        var strict = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(FOLDER.resolve(file)), strict);
    }

    /** The types of event, by the topic that carries them. */
    Map<String, Set<String>> typesByTopic() {
        var types = new TreeMap<String, Set<String>>();
        for (var channel : document.path("channels")) {
            var ofChannel = new TreeSet<String>();
            for (var message : channel.path("messages")) {
                var pointer = message.path("$ref").asText().substring("#".length());
                ofChannel.add(document.at(pointer).path("name").asText());
            }
            types.put(channel.path("address").asText(), ofChannel);
        }
        return types;
    }

    /** The headers that every message has, and their values. */
    Map<String, String> headers() {
        return document
                .at("/components/messageTraits/cloudEvent/headers/properties")
                .properties()
                .stream()
                .filter(header -> header.getValue().has("const"))
                .collect(toMap(Map.Entry::getKey, h -> h.getValue().path("const").asText()));
    }

    /** What is wrong with an event; nothing where it keeps the schema of its type. */
    Set<ValidationMessage> errors(JsonNode event) {
        var type = event.path("type").asText();
        if (!schemas.containsKey(type)) {
            throw new AssertionError("An event that is not documented: " + event);
        }
        return schemas.get(type).validate(event);
    }
}
