package org.kartoteka.apidocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingPromisesTest {

    private static final String RELEASED =
            """
            openapi: 3.0.3
            info: {title: Loans, version: "1"}
            paths:
              /loans:
                get:
                  operationId: listLoans
                  parameters:
                  - {name: reader, in: query, schema: {type: string}}
                  responses:
                    "200":
                      description: Loans
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [id]
                            properties: {id: {type: string}}
            """;

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void release() throws IOException {
        file = Files.writeString(folder.resolve("v1.yaml"), RELEASED);
    }

    @Test
    void theSameDocumentIsKept() {
        assertThatCode(() -> kept().compare(RELEASED, false)).doesNotThrowAnyException();
    }

    @Test
    void aNewFieldOnlyAsksToBeKept() {
        var more = withMore();

        assertThatThrownBy(() -> kept().compare(more, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("./kartoteka api-documents");
    }

    @Test
    void aNewFieldIsKeptByTheCommand() {
        var more = withMore();

        kept().compare(more, true);

        assertThat(file).hasContent(more);
    }

    @Test
    void aFieldThatIsTakenAwayIsABreachAlsoForTheCommand() {
        assertBreach(
                RELEASED.replace("id: {type: string}", "number: {type: string}")
                        .replace("[id]", "[number]"));
    }

    @Test
    void aNewParameterThatMustBeThereIsABreach() {
        assertBreach(
                RELEASED.replace(
                        "name: reader, in: query,", "name: reader, in: query, required: true,"));
    }

    @Test
    void anOperationThatIsGoneIsABreach() {
        assertBreach(RELEASED.replace("/loans:", "/lendings:"));
    }

    @Test
    void anotherTypeIsABreach() {
        assertBreach(RELEASED.replace("id: {type: string}", "id: {type: integer}"));
    }

    private void assertBreach(String code) {
        assertThatThrownBy(() -> kept().compare(code, true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no longer keeps");
        assertThat(file).hasContent(RELEASED);
    }

    private static String withMore() {
        return RELEASED.replace(
                "{id: {type: string}}", "{id: {type: string}, due: {type: string}}");
    }

    private KeptDocument kept() {
        return new KeptDocument(file);
    }
}
