package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.Cataloguing;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.CirculationRefusal;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.web.Parameters;

/** Titles and copies, and the records as files. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class TitlesResource {

    private static final String FORMAT = "format";

    @EJB Titles titles;
    @EJB Copies copies;
    @EJB Cataloguing cataloguing;
    @Context UriInfo uri;
    @Context Request request;

    /** A title. */
    @GET
    @Path("/titles/{id}")
    @Operation(summary = "A title")
    public Response title(@PathParam("id") String id) {
        var title = Answers.found(titles.find(Parameters.id(id)), CatalogRefusal.TITLE_UNKNOWN, id);
        var tag = new EntityTag(Long.toString(title.version()));
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(title).tag(tag).build() : unchanged.tag(tag).build();
    }

    /** Takes a title out of the catalogue. */
    @DELETE
    @Path("/titles/{id}")
    @Operation(summary = "Take a title without copies out of the catalogue")
    public Response withdraw(@PathParam("id") String id) {
        cataloguing.withdraw(Parameters.id(id));
        return Response.noContent().build();
    }

    /** The copies of a title. */
    @GET
    @Path("/titles/{id}/copies")
    @Operation(summary = "The copies of a title")
    public Page<CopyView> copies(@PathParam("id") String id) {
        return new Page<>(copies.ofTitle(Parameters.id(id)), Optional.empty());
    }

    /** The record of a title as a file. */
    @GET
    @Path("/titles/{id}/record")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The whole record: format=iso2709, marcxml or irbis")
    public Response record(@PathParam("id") String id) {
        var format = Parameters.of(uri, FORMAT).choice(FORMAT, ExportFormat.MARCXML);
        return Response.ok(titles.export(Parameters.id(id), format), RecordFiles.type(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, RecordFiles.disposition(id, format))
                .build();
    }

    /** A copy. */
    @GET
    @Path("/copies/{barcode}")
    @Operation(summary = "A copy, by its barcode")
    public CopyView copy(@PathParam("barcode") String barcode) {
        return Answers.found(copies.byBarcode(barcode), CirculationRefusal.COPY_UNKNOWN, barcode);
    }

    /** All records of a library as one file. */
    @GET
    @Path("/exports")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "All records of a library as one file")
    public Response export() {
        var parameters = Parameters.of(uri, FORMAT, "library");
        var format = parameters.choice(FORMAT, ExportFormat.MARCXML);
        var library = parameters.required("library");
        StreamingOutput file = out -> titles.exportAll(library, format, out);
        return Response.ok(file, RecordFiles.type(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, RecordFiles.disposition(library, format))
                .build();
    }
}
