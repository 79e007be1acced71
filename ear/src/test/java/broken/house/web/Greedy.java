package broken.house.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Takes all that lies below a title for itself. */
@Path("/titles/{id}")
public class Greedy {

    /** One of the things there. */
    @GET
    @Path("/description")
    public String description() {
        return "";
    }
}
