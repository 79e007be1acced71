package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loads the demonstration library once, by a program that uses the application's own doors. It
 * leaves {@code demo.json} and {@code demo.txt} in the data folder: what there is to try.
 */
record DemoLibrary(StackSettings settings) {
    private static final String LOADER = "org.kartoteka.demo.DemoLibrary";
    private static final int LOADER_SECONDS = 600;

    /** The servers without which it cannot be loaded: all of them. */
    static final Set<Server> NEEDED = EnumSet.allOf(Server.class);

    static final String JSON = "demo.json";
    static final String TEXT = "demo.txt";

    /**
     * Does nothing when it was loaded before, or when the loader has not been built, or was
     * switched off.
     */
    void loadOnce(Progress progress) {
        var loaded = settings.data().resolve("demo.loaded");
        var built = settings.home().resolve("liberty-config/demo/target");
        if (!settings.demo()
                || Files.exists(loaded)
                || Files.notExists(built.resolve("demo.jar"))) {
            return;
        }
        progress.preparing(Server.LIBERTY, Progress.Preparation.LOAD_DEMO);
        var classPath = built.resolve("demo.jar") + ":" + built.resolve("lib") + "/*";
        var line = List.of(Command.java(), "-Xmx256m", "-cp", classPath, LOADER);
        new Command(line, environment(), "")
                .run(settings.data().resolve("demo.log"), LOADER_SECONDS);
        try {
            Files.createFile(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the loader has left in a file, if it was there. */
    Optional<String> told(String name) {
        var file = settings.data().resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        var to = settings.addresses();
        return Map.of(
                "KARTOTEKA_BASE_URL",
                to.application().toString(),
                "KARTOTEKA_KEYCLOAK_URL",
                to.keycloak().toString(),
                "KARTOTEKA_KEYCLOAK_REALM",
                Addresses.REALM,
                "KARTOTEKA_KEYCLOAK_CLIENT_SECRET",
                DemoSecrets.SERVER,
                "KARTOTEKA_DESK_API_SECRET",
                DemoSecrets.DESK_API,
                "KARTOTEKA_DEMO_FILE",
                settings.data().resolve(JSON).toString());
    }
}
