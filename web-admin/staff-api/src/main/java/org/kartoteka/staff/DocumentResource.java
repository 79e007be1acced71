package org.kartoteka.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kartoteka.web.ApiDocument;

/** The document of this API, which tests hold to what the code does. */
@Path("/openapi")
@ApplicationScoped
@PermitAll
public class DocumentResource {

    private static final ApiDocument DOCUMENT =
            ApiDocument.of(DocumentResource.class, "openapi-staff-v1.yaml");

    @Context Request request;

    /** The document in YAML. */
    @GET
    @Produces(ApiDocument.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response document() {
        return DOCUMENT.answer(request);
    }
}
