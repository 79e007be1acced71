package org.kartoteka.apidocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kept documents pass the linter; its versions are those of {@code config/api-lint}. */
class StyleOfDocumentsTest {

    private static final Path LINTER = KeptDocument.home().resolve("config/api-lint");

    private record Verdict(int status, String words) {}

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"openapi-portal-v1.yaml", "openapi-staff-v1.yaml"})
    void theLinterHasNothingAgainstADocument(String name) throws Exception {
        var verdict = lint(KeptDocument.home().resolve("docs/api").resolve(name));

        assertThat(verdict.status()).as(verdict.words()).isZero();
    }

    @Test
    void theLinterSeesAnOperationWithoutItsProblems() throws Exception {
        var poor =
                Files.writeString(
                        folder.resolve("poor.yaml"),
                        """
                        openapi: 3.0.3
                        info: {title: Poor, version: "1"}
                        paths:
                          /loans:
                            get:
                              operationId: listLoans
                              responses:
                                "200": {description: Loans}
                                "404": {description: None}
                        """);

        var verdict = lint(poor);

        assertThat(verdict.status()).isNotZero();
        assertThat(verdict.words()).contains("kartoteka-problems", "kartoteka-failures");
    }

    private Verdict lint(Path document) throws IOException, InterruptedException {
        var program = LINTER.resolve("node_modules/.bin/spectral");
        assertThat(program)
                .as("the linter; ./kartoteka test installs it, or npm ci in %s", LINTER)
                .exists();
        var words = folder.resolve("verdict.txt");
        var process =
                new ProcessBuilder(
                                List.of(
                                        program.toString(),
                                        "lint",
                                        "--fail-severity=warn",
                                        "--ruleset",
                                        LINTER.resolve("ruleset.yaml").toString(),
                                        document.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile())
                        .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the linter has ended").isTrue();
        return new Verdict(process.exitValue(), Files.readString(words, StandardCharsets.UTF_8));
    }
}
