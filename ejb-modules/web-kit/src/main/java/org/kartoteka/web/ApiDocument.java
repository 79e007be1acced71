package org.kartoteka.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** The document of an API, as the module carries it. */
public final class ApiDocument {

    /** RFC 9512. */
    public static final String MEDIA_TYPE = "application/yaml";

    private final byte[] bytes;
    private final EntityTag tag;

    private ApiDocument(byte[] bytes) {
        this.bytes = bytes;
        var sum = new CRC32();
        sum.update(bytes);
        this.tag = new EntityTag(Long.toHexString(sum.getValue()));
    }

    /**
     * The document of this name in the module of a class.
     *
     * @throws IllegalStateException if the module was packed without it
     * @throws UncheckedIOException if it cannot be read
     */
    public static ApiDocument of(Class<?> inModule, String name) {
        try (var in = inModule.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Packed without " + name);
            }
            return new ApiDocument(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer with the document, or that it has not changed. */
    public Response answer(Request request) {
        var unchanged = request.evaluatePreconditions(tag);
        var answer =
                unchanged == null ? Response.ok(bytes, MEDIA_TYPE + ";charset=UTF-8") : unchanged;
        var askAgain = new CacheControl();
        askAgain.setNoCache(true);
        return answer.tag(tag).cacheControl(askAgain).build();
    }
}
