package org.kartoteka.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir Path folder;

    @Test
    void aMirrorHasWhatIsThereAndLosesWhatIsGone() throws IOException {
        var from = Files.createDirectories(folder.resolve("from/lib"));
        Files.writeString(from.resolve("a.jar"), "a");
        var to = Files.createDirectories(folder.resolve("to/lib"));
        Files.writeString(to.resolve("old.jar"), "old");

        Folders.mirror(folder.resolve("from"), folder.resolve("to"), folder.resolve("none"));

        assertThat(to.resolve("a.jar")).hasContent("a");
        assertThat(to.resolve("old.jar")).doesNotExist();
    }

    @Test
    void whatIsExceptedIsLeftAlone() throws IOException {
        var from = Files.createDirectories(folder.resolve("from"));
        var expanded = Files.createDirectories(folder.resolve("to/expanded"));
        Files.writeString(expanded.resolve("kept"), "kept");

        Folders.mirror(from, folder.resolve("to"), expanded);

        assertThat(expanded.resolve("kept")).hasContent("kept");
    }

    @Test
    void deletingALinkLeavesItsTarget() throws IOException {
        var target = Files.createDirectories(folder.resolve("target"));
        Files.writeString(target.resolve("kept"), "kept");
        var doomed = Files.createDirectories(folder.resolve("doomed"));
        Files.createSymbolicLink(doomed.resolve("link"), target);

        Folders.delete(doomed);

        assertThat(doomed).doesNotExist();
        assertThat(target.resolve("kept")).hasContent("kept");
    }
}
