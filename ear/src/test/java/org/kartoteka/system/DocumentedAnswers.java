package org.kartoteka.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.kartoteka.client.Reply;

/**
 * Holds every answer that a test gets from one of the two APIs against the document that is kept of
 * it: the operation names the status, the body keeps the schema, a problem's type is among those
 * that the operation may answer with.
 */
final class DocumentedAnswers {

    private static final Path FOLDER = Path.of("../docs/api");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^/]+}");

    /** How to call it is wrong, not what was asked; of such the documents do not speak. */
    private static final List<Integer> OF_EVERY_PATH = List.of(405, 406);

    /** One path of a document. */
    private record DocumentedPath(ApiDocument document, Pattern pattern, JsonNode operations) {}

    /** A document as it is kept. */
    private record ApiDocument(String base, JsonNode tree) {

        static ApiDocument of(String file) {
            try {
                var tree = new YAMLMapper().readTree(FOLDER.resolve(file).toFile());
                return new ApiDocument(tree.at("/servers/0/url").asText(), tree);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<DocumentedPath> paths() {
            return tree.path("paths").properties().stream()
                    .map(path -> new DocumentedPath(this, pattern(path.getKey()), path.getValue()))
                    .toList();
        }

        private Pattern pattern(String path) {
            return Pattern.compile(
                    Pattern.quote(base)
                            + PARAMETER.matcher(path).replaceAll("[^/]+").replace(".", "\\."));
        }

        JsonNode resolved(JsonNode node) {
            var pointer = node.path("$ref").asText();
            return pointer.isEmpty() ? node : tree.at(pointer.substring(1));
        }
    }

    private final List<DocumentedPath> paths;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    DocumentedAnswers() {
        var all = new ArrayList<DocumentedPath>();
        all.addAll(ApiDocument.of("openapi-staff-v1.yaml").paths());
        all.addAll(ApiDocument.of("openapi-portal-v1.yaml").paths());
        // what is written out comes before what has a parameter in the same place
        all.sort(
                Comparator.comparing((DocumentedPath p) -> p.pattern().pattern().contains("[^/]")));
        paths = List.copyOf(all);
    }

    /**
     * Looks at an answer.
     *
     * @throws AssertionError if it is not as documented
     */
    void check(Reply reply) {
        var call = reply.call().split(" ", 2);
        var path = URI.create(call[1]).getRawPath();
        paths.stream()
                .filter(documented -> documented.pattern().matcher(path).matches())
                .findFirst()
                .filter(documented -> !OF_EVERY_PATH.contains(reply.status()))
                .ifPresent(documented -> check(reply, documented, call[0]));
    }

    private void check(Reply reply, DocumentedPath path, String method) {
        var operation = path.operations().path(method.toLowerCase(Locale.ROOT));
        var status = Integer.toString(reply.status());
        var answer = path.document().resolved(operation.path("responses").path(status));
        if (answer.isMissingNode()) {
            throw new AssertionError("Not documented: " + told(reply));
        }
        var type = reply.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        var content = answer.path("content");
        if (!type.isEmpty() && !content.isEmpty() && !content.has(type)) {
            throw new AssertionError("Not documented as " + type + ": " + told(reply));
        }
        if (content.at("/" + type.replace("/", "~1") + "/schema").isObject()
                && type.contains("json")) {
            body(reply, path.document(), content.path(type).path("schema"));
        }
        problem(reply, answer);
        reply.headers().firstValue("Location").ifPresent(place -> leadsSomewhere(reply, place));
    }

    private void leadsSomewhere(Reply reply, String place) {
        var path = URI.create(place).getRawPath();
        if (paths.stream().noneMatch(known -> known.pattern().matcher(path).matches())) {
            throw new AssertionError(place + " leads nowhere: " + told(reply));
        }
    }

    private void body(Reply reply, ApiDocument document, JsonNode schema) {
        var errors =
                schemas.computeIfAbsent(schema, s -> schema(document, s)).validate(reply.body());
        if (!errors.isEmpty()) {
            throw new AssertionError("Not as documented: " + errors + "\n" + told(reply));
        }
    }

    private static void problem(Reply reply, JsonNode answer) {
        var type = reply.body().path("type").asText();
        var known = answer.path("x-problem-types");
        if (known.isArray()
                && StreamSupport.stream(known.spliterator(), false)
                        .noneMatch(k -> k.asText().equals(type))) {
            throw new AssertionError("A problem that is not documented: " + told(reply));
        }
    }

    /** A schema that can follow its references: the document's components lie beside it. */
    private static JsonSchema schema(ApiDocument document, JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        if (schema.has("$ref")) {
            whole.remove("$ref");
            whole.putArray("allOf").add(schema);
        }
        whole.set("components", document.tree().path("components"));
        var openApi = OpenApi30.getInstance();
        var factory =
                JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(VersionFlag.V4))
                        .metaSchema(openApi)
                        .defaultMetaSchemaIri(openApi.getIri())
                        .build();
        return factory.getSchema(
                whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static String told(Reply reply) {
        return reply.call() + " -> " + reply.status() + " " + Optional.of(reply.body()).get();
    }
}
