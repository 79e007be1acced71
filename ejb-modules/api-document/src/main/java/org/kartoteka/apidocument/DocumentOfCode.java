package org.kartoteka.apidocument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

/**
 * The OpenAPI document of the one JAX-RS application on the class path, made from its classes and
 * sources.
 */
final class DocumentOfCode {

    private static final String OURS = "org/kartoteka";

    /**
     * 3.0, because the programs of our partners and the comparison of documents know it best. The
     * addresses are of one version, told in the document's servers.
     */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "mp.openapi.extensions.smallrye.openapi", "3.0.3",
                    "mp.openapi.extensions.smallrye.application-path.disable", "true",
                    "mp.openapi.extensions.smallrye.remove-unused-schemas.enable", "true",
                    "mp.openapi.schema.java.time.ZoneId",
                            "{\"type\":\"string\",\"example\":\"Asia/Novosibirsk\"}",
                    "mp.openapi.schema.java.util.Currency",
                            "{\"type\":\"string\",\"example\":\"RUB\"}");

    private DocumentOfCode() {}

    /**
     * The document in YAML.
     *
     * @param home the folder of the project, for the sources
     * @throws UncheckedIOException if classes or sources cannot be read
     */
    static String yaml(Path home) {
        try {
            var index = index();
            var words = SourceWords.below(home);
            var problems = new ProblemAnswers(index, new Refusals(index, words));
            var finish = new Finish(problems, new RecordSchemas(index, words, examples()));
            return SmallRyeOpenAPI.builder()
                    .withConfig(settings())
                    .withIndex(index)
                    .enableStandardStaticFiles(false)
                    .enableModelReader(false)
                    .enableStandardFilter(false)
                    .withOperationHandler(finish::remember)
                    .addFilter(finish)
                    .build()
                    .toYAML();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Config settings() {
        var settings = new SmallRyeConfigBuilder();
        SETTINGS.forEach(settings::withDefaultValue);
        return settings.build();
    }

    private static JsonNode examples() throws IOException {
        try (var in = loader().getResourceAsStream("api-examples.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static IndexView index() throws IOException {
        var indexer = new Indexer();
        for (var place : List.copyOf(Collections.list(loader().getResources(OURS)))) {
            if (place.openConnection() instanceof JarURLConnection jar) {
                addJar(indexer, jar);
            } else {
                addFolder(indexer, Path.of(URI.create(place.toString())));
            }
        }
        return indexer.complete();
    }

    private static void addFolder(Indexer indexer, Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                try (var in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        }
    }

    private static void addJar(Indexer indexer, JarURLConnection connection) throws IOException {
        try (var jar = connection.getJarFile()) {
            for (var entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(OURS) && entry.getName().endsWith(".class")) {
                    try (var in = jar.getInputStream(entry)) {
                        indexer.index(in);
                    }
                }
            }
        }
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
