package org.kartoteka.web;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import org.kartoteka.kernel.json.Json;

/** Reads and writes bodies with the house's strict JSON. */
@Provider
@Priority(Priorities.USER)
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public class JsonProvider extends JacksonJsonProvider {

    /** For the container. */
    public JsonProvider() {
        super(Json.MAPPER);
    }
}
