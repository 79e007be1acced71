package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.DescriptionForm;
import org.kartoteka.catalog.api.DescriptionView;
import org.kartoteka.catalog.api.Descriptions;
import org.kartoteka.catalog.api.PrintRoom;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;

/** Titles as the standard describes them, on the screen and on a card. */
@Path("/")
@ApplicationScoped
@Tag(name = "catalogue")
public class DescriptionsResource {

    static final String PDF = "application/pdf";
    private static final String FORM = "form";

    @EJB Descriptions descriptions;
    @EJB PrintRoom printRoom;
    @Context UriInfo uri;

    /** The description of a title. */
    @GET
    @Path("/titles/{id}/description")
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(
            name = FORM,
            in = ParameterIn.QUERY,
            description = "How much it tells, in any case.",
            schema = @Schema(implementation = DescriptionForm.class, defaultValue = "FULL"))
    @Operation(
            operationId = "getDescription",
            summary = "The bibliographic description of a title by GOST R 7.0.100-2018",
            description = "For any token. In Russian, whatever the language of the request.")
    @Refuses(status = 404, types = "title-unknown")
    public DescriptionView description(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        var form = Parameters.of(uri, FORM).choice(FORM, DescriptionForm.FULL);
        return descriptions.describe(Parameters.id(id), form);
    }

    /** The catalogue card of a title. */
    @GET
    @Path("/titles/{id}/card")
    @Produces(PDF)
    @APIResponse(
            responseCode = "200",
            description = "The card; a long description takes several",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "printCard",
            summary = "The catalogue card of a title as PDF, 125 by 75 mm",
            description = "For any token.")
    @Refuses(status = 404, types = "title-unknown")
    public Response card(
            @Parameter(
                            name = "id",
                            description = "The title",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return file(printRoom.cards(List.of(Parameters.id(id))), "card.pdf");
    }

    static Response file(byte[] pdf, String name) {
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .build();
    }
}
