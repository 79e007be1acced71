package org.kartoteka.apidocument;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** Tells in words how two documents differ. */
final class Breaches {

    private Breaches() {}

    static String of(ChangedOpenApi changes) {
        var bytes = new ByteArrayOutputStream();
        new ConsoleRender().render(changes, new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
