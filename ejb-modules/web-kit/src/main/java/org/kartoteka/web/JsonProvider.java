package org.kartoteka.web;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import org.kartoteka.kernel.json.Json;

/**
 * Reads and writes bodies with the house's strict JSON. It must come before the server's JSON-B
 * (priority {@code USER - 100}) and the provider that Jackson's jar registers by itself: both write
 * some of our records only in part.
 */
@Provider
@Priority(JsonProvider.BEFORE_JSON_B)
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public class JsonProvider extends JacksonJsonProvider {

    static final int BEFORE_JSON_B = 100;

    /** For the container. */
    public JsonProvider() {
        super(Json.MAPPER);
    }
}
