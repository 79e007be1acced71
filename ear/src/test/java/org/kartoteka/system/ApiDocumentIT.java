package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The documents as integrators and browsers get them. */
@ExtendWith(WholeLibrary.class)
class ApiDocumentIT {

    @RegisterExtension final Browser browser = new Browser();

    /** Java's own client as it comes, which offers to go on in HTTP/2. */
    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/api/v1/openapi, openapi-portal-v1.yaml",
        "/admin/api/v1/openapi, openapi-staff-v1.yaml"
    })
    void theKeptDocumentIsServedToAnybody(String path, String kept) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/yaml");
        assertThat(answer.body()).isEqualTo(Files.readString(Path.of("../docs/api", kept)));
        assertThat(get(path, answer.headers().firstValue("ETag").orElseThrow()).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"/api/docs/, catalogue, findTitles", "/admin/api/docs/, circulation, checkOut"})
    void theBrowserShowsTheOperationsAndRunsNothingFromElsewhere(
            String path, String tag, String operation) throws Exception {
        assertThat(get(path).headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';", "default-src 'none'");
        // a long document shows only what is in sight, so go where the operation is
        browser.open(path + "#/" + tag + "/" + operation);

        var shown =
                browser.await(
                        operation,
                        d -> d.findElement(By.id("operations-" + tag + "-" + operation)));
        assertThat(shown.isDisplayed()).isTrue();
        browser.photograph(Path.of("target/browser/docs-" + operation));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "\"none\"");
    }

    private HttpResponse<String> get(String path, String known)
            throws IOException, InterruptedException {
        var address = WholeLibrary.addresses().application().resolve(path);
        return http.send(
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(30))
                        .header("If-None-Match", known)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
