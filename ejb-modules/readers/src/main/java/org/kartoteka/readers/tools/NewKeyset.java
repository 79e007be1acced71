package org.kartoteka.readers.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.kartoteka.readers.internal.Keyset;
import org.kartoteka.readers.internal.KeysetFile;
import org.kartoteka.readers.internal.KeysetUnreadableException;

/**
 * Makes the keyset of the personal data: {@code NewKeyset FILE}, never over an existing file. Where
 * the environment variable {@code KARTOTEKA_KEYSET_KEK} holds a key-encryption key (32 bytes in
 * Base64), the file is encrypted with it. Exit codes: 0 done, 1 not done, 2 called wrongly.
 *
 * <p>The sealing key is renewed in two steps, so that no node meets a seal it cannot open: {@code
 * NewKeyset --add FILE} adds a key; when every node has been restarted with the file, {@code
 * NewKeyset --promote FILE} lets the newest key seal; the nodes are restarted with it again.
 */
public final class NewKeyset {

    private static final String ADD = "--add";
    private static final String PROMOTE = "--promote";

    private final PrintStream out;
    private final ResourceBundle words;
    private final Optional<String> kek;

    NewKeyset(PrintStream out, Locale locale, Map<String, String> environment) {
        this.out = out;
        this.words =
                ResourceBundle.getBundle(
                        "org.kartoteka.readers.tools.messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        this.kek =
                Optional.ofNullable(environment.get("KARTOTEKA_KEYSET_KEK"))
                        .filter(text -> !text.isBlank());
    }

    /** Runs the tool. */
    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new NewKeyset(out, Locale.getDefault(), System.getenv()).run(args));
    }

    int run(String... args) {
        boolean changes = args.length == 2 && (args[0].equals(ADD) || args[0].equals(PROMOTE));
        if (!changes && (args.length != 1 || args[0].startsWith("-"))) {
            say("USAGE");
            return 2;
        }
        var path = Path.of(args[args.length - 1]).toAbsolutePath();
        try {
            return changes ? change(args[0], path) : create(path);
        } catch (FileAlreadyExistsException e) {
            say("EXISTS", e.getFile());
        } catch (KeysetUnreadableException | IOException | GeneralSecurityException e) {
            say("FAILED", path, e.getMessage());
        }
        return 1;
    }

    private int create(Path path) throws IOException, GeneralSecurityException {
        Files.createDirectories(path.getParent());
        new KeysetFile(path, kek).create(Keyset.fresh());
        say(kek.isPresent() ? "CREATED_ENCRYPTED" : "CREATED", path);
        return 0;
    }

    private int change(String step, Path path) throws IOException, GeneralSecurityException {
        var file = new KeysetFile(path, kek);
        var keyset = file.read();
        file.replace(
                step.equals(ADD) ? keyset.withAnotherSealingKey() : keyset.sealingWithNewestKey());
        say(step.equals(ADD) ? "ADDED" : "PROMOTED", path);
        return 0;
    }

    private void say(String key, Object... arguments) {
        out.println(MessageFormat.format(words.getString(key), arguments));
    }
}
