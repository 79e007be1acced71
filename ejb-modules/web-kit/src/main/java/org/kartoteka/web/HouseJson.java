package org.kartoteka.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.kartoteka.kernel.json.Json;

/**
 * Gives the house's JSON to the provider that Jackson's own jar announces as a service. Which of
 * the two, it or {@link JsonProvider}, the server asks first is chance; so both must write alike.
 */
@Provider
public class HouseJson implements ContextResolver<ObjectMapper> {

    /** For the container. */
    public HouseJson() {}

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Json.MAPPER;
    }
}
