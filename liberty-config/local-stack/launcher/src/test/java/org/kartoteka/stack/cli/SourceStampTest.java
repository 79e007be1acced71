package org.kartoteka.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStampTest {
    @TempDir Path home;

    private SourceStamp stamp;

    @BeforeEach
    void aBuiltProject() throws IOException {
        write("pom.xml", "<project/>");
        write("catalog/src/main/java/Record.java", "record Record() {}");
        for (var result : SourceStamp.BUILT) {
            write(result.toString(), "");
        }
        stamp = new SourceStamp(home);
        stamp.record(stamp.compute());
    }

    @Test
    void aBuiltProjectIsFresh() {
        assertThat(stamp.fresh()).isTrue();
    }

    @Test
    void aChangedSourceMakesItStale() throws IOException {
        write("catalog/src/main/java/Record.java", "record Record(int id) {}");

        assertThat(stamp.fresh()).isFalse();
    }

    @Test
    void aNewResourceMakesItStale() throws IOException {
        write("catalog/src/main/resources/db/V2__more.sql", "");

        assertThat(stamp.fresh()).isFalse();
    }

    @Test
    void aMovedSourceMakesItStale() throws IOException {
        Files.move(
                home.resolve("catalog/src/main/java/Record.java"),
                home.resolve("catalog/src/main/java/Card.java"));

        assertThat(stamp.fresh()).isFalse();
    }

    @Test
    void testsDocumentsAndResultsDoNotCount() throws IOException {
        write("catalog/src/test/java/RecordTest.java", "class RecordTest {}");
        write("docs/guide.md", "# Guide");
        write("catalog/target/classes/src/main/x", "x");

        assertThat(stamp.fresh()).isTrue();
    }

    @Test
    void aMissingResultMakesItStale() throws IOException {
        for (var result : SourceStamp.BUILT) {
            Files.delete(home.resolve(result));

            assertThat(stamp.fresh()).as("without " + result).isFalse();
            write(result.toString(), "");
        }
    }

    @Test
    void whatWasNeverBuiltIsStale() throws IOException {
        Files.delete(home.resolve("target/sources.sha256"));

        assertThat(stamp.fresh()).isFalse();
    }

    private void write(String name, String text) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
