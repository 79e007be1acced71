package org.kartoteka.readers.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kartoteka.readers.internal.KeysetFile;
import org.kartoteka.readers.internal.KeysetUnreadableException;

class MakingAKeysetTest {

    private static final String KEK = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Map<String, String> NO_KEK = Map.of();
    private static final Map<String, String> WITH_KEK = Map.of("KARTOTEKA_KEYSET_KEK", KEK);

    @TempDir Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... args) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new NewKeyset(out, Locale.ENGLISH, environment).run(args);
    }

    private Path file() {
        return folder.resolve("keys/personal-data.json");
    }

    @Test
    void keysetIsWrittenForItsOwnerOnly() throws IOException {
        assertThat(run(NO_KEK, file().toString())).isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(new KeysetFile(file(), Optional.empty()).read()).isNotNull();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(file().toString());
    }

    @Test
    void existingKeysetIsLeftAlone() throws IOException {
        run(NO_KEK, file().toString());
        var before = Files.readString(file());

        assertThat(run(NO_KEK, file().toString())).isEqualTo(1);

        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("was left alone");
    }

    @Test
    void withAKeyEncryptionKeyTheFileHoldsNoKeyInClear() throws IOException {
        assertThat(run(WITH_KEK, file().toString())).isZero();

        assertThat(Files.readString(file())).contains("encryptedKeyset").doesNotContain("keyData");
        assertThat(new KeysetFile(file(), Optional.of(KEK)).read()).isNotNull();
    }

    @Test
    void encryptedFileNeedsItsKey() {
        run(WITH_KEK, file().toString());
        var otherKek =
                Base64.getEncoder()
                        .encodeToString("x".repeat(32).getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> new KeysetFile(file(), Optional.empty()).read())
                .isInstanceOf(KeysetUnreadableException.class)
                .hasMessageContaining("kartoteka.keyset.kek is not set");
        assertThatThrownBy(() -> new KeysetFile(file(), Optional.of(otherKek)).read())
                .isInstanceOf(KeysetUnreadableException.class);
        assertThatThrownBy(() -> new KeysetFile(file(), Optional.of("short")).read())
                .isInstanceOf(KeysetUnreadableException.class)
                .hasMessageContaining("32 bytes");
    }

    @Test
    void clearFileIsNotTakenWhereAnEncryptedOneIsExpected() {
        run(NO_KEK, file().toString());

        assertThatThrownBy(() -> new KeysetFile(file(), Optional.of(KEK)).read())
                .isInstanceOf(KeysetUnreadableException.class)
                .hasMessageContaining("is not encrypted");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> new KeysetFile(file(), Optional.empty()).read())
                .isInstanceOf(KeysetUnreadableException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("there is no such file");
    }

    @Test
    void brokenFileIsNamed() throws IOException {
        for (var text : new String[] {"", "[]", "{}", "{\"aead\":{},\"mac\":{}}", "{\"aead\":1}"}) {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), text);

            assertThatThrownBy(() -> new KeysetFile(file(), Optional.empty()).read())
                    .as(text)
                    .isInstanceOf(KeysetUnreadableException.class)
                    .hasMessageContaining(file().toString());
        }
    }

    @Test
    void keyIsAddedAndPromotedInPlace() throws IOException {
        run(WITH_KEK, file().toString());
        var before = Files.readString(file());

        assertThat(run(WITH_KEK, "--add", file().toString())).isZero();
        var added = Files.readString(file());
        assertThat(run(WITH_KEK, "--promote", file().toString())).isZero();

        assertThat(added).isNotEqualTo(before);
        assertThat(new KeysetFile(file(), Optional.of(KEK)).read()).isNotNull();
        assertThat(Files.list(file().getParent())).containsExactly(file());
    }

    @Test
    void wrongCallIsToldHowToCall() {
        assertThat(run(NO_KEK)).isEqualTo(2);
        assertThat(run(NO_KEK, "--help")).isEqualTo(2);
        assertThat(run(NO_KEK, "a", "b")).isEqualTo(2);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("NewKeyset FILE");
    }

    @Test
    void rotatingAMissingFileFails() {
        assertThat(run(NO_KEK, "--add", file().toString())).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("there is no such file");
    }

    @Test
    void toolSpeaksBothLanguages() {
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        var name = "org.kartoteka.readers.tools.messages";

        assertThat(ResourceBundle.getBundle(name, Locale.ENGLISH, control).keySet())
                .isEqualTo(
                        ResourceBundle.getBundle(name, Locale.forLanguageTag("ru"), control)
                                .keySet());
    }
}
