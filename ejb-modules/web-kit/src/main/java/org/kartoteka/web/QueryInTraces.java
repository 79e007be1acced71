package org.kartoteka.web;

import io.opentelemetry.api.trace.Span;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Takes the values out of the query that the server has put into the request's span: among them are
 * cards, telephones and names. Which parameters were sent stays to be seen.
 */
@Provider
@PreMatching
@Priority(1)
@ApplicationScoped
public class QueryInTraces implements ContainerRequestFilter {

    private static final Pattern VALUE = Pattern.compile("=[^&]*");

    @Override
    public void filter(ContainerRequestContext request) {
        var span = Span.current();
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        if (span.isRecording() && query != null) {
            span.setAttribute("url.query", withoutValues(query));
        }
    }

    /** The word is OpenTelemetry's own for what it leaves out of addresses. */
    static String withoutValues(String query) {
        return VALUE.matcher(query).replaceAll("=REDACTED");
    }
}
