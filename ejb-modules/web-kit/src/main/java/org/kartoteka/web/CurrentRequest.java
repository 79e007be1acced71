package org.kartoteka.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** What is asked, for beans that are no resources and so get no {@code @Context}. */
@RequestScoped
public class CurrentRequest {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private URI address = URI.create("/");
    private Locale language = Languages.SPOKEN.get(0);
    private Optional<String> idempotencyKey = Optional.empty();

    /**
     * @throws IllegalArgumentException if the address is no address
     */
    void enter(ContainerRequestContext request) {
        language = Languages.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        idempotencyKey = Optional.ofNullable(request.getHeaderString(IDEMPOTENCY_KEY));
        address = request.getUriInfo().getRequestUri();
    }

    /** The path that was asked, as the client wrote it. */
    public String path() {
        return address.getPath();
    }

    /** The address of a thing below the address that was asked. */
    public URI below(String id) {
        return address.resolve(address.getRawPath() + "/" + id);
    }

    /** The language of the answer. */
    public Locale language() {
        return language;
    }

    Optional<String> idempotencyKey() {
        return idempotencyKey;
    }
}
