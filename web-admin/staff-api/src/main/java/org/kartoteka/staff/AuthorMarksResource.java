package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.AuthorMarkOffer;
import org.kartoteka.catalog.api.AuthorMarks;
import org.kartoteka.web.Refuses;

/** Author marks. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class AuthorMarksResource {

    /** How many rows a table has. */
    public record AuthorMarkTable(int rows) {}

    @EJB AuthorMarks marks;

    /** The mark for a record. */
    @POST
    @Path("/records/author-mark")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "offerAuthorMark",
            summary = "The author mark for a record, by its author, else by its title",
            description =
                    "For staff. Without `mark` where no table is loaded, or the table has none for that letter.")
    @Refuses(status = 422, types = "record-faulty")
    public AuthorMarkOffer offer(RecordBody body) {
        return marks.offer(RecordBody.content(body));
    }

    /** Replaces the table. */
    @PUT
    @Path("/author-marks")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "loadAuthorMarks",
            summary = "Replace the table of author marks",
            description =
                    "For administrators of the whole network. A line for each row: the beginning of a heading, then one to three figures.")
    @RequestBody(
            required = true,
            description = "The table.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "table", value = "Шо;76")))
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 422, types = "author-mark-table-malformed")
    public AuthorMarkTable load(String table) {
        return new AuthorMarkTable(marks.load(table == null ? "" : table));
    }
}
