package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.readers.api.OneTimePassword;
import org.kartoteka.readers.api.ReaderAccounts;
import org.kartoteka.readers.api.ReaderLookup;
import org.kartoteka.readers.api.ReaderRefusal;
import org.kartoteka.readers.api.ReaderView;
import org.kartoteka.readers.api.ReadersRegistry;
import org.kartoteka.readers.api.RegisterReader;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Parameters;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;

/** Readers: registration at the desk, look-up, log-ins. */
@Path("/readers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "readers")
public class ReadersResource {

    /** A registration. */
    public record Registration(
            @Schema(maxLength = 16, example = "NSK-1") String branch,
            @Schema(required = true, maxLength = 100, example = "Орлова") String surname,
            @Schema(required = true, maxLength = 100, example = "Мария") String name,
            @Schema(maxLength = 100, example = "Ивановна") String patronymic,
            @Schema(required = true, example = "1990-05-17") LocalDate birthDate,
            @Schema(maxLength = 40, example = "+7 913 000-00-00") String phone,
            @Schema(maxLength = 254, example = "orlova@example.org") String email) {}

    @EJB ReadersRegistry registry;
    @EJB ReaderAccounts accounts;
    @Inject Requests requests;
    @Inject Answers answers;
    @Context UriInfo uri;

    /** Registers a reader. */
    @POST
    @Operation(
            operationId = "registerReader",
            summary = "Register a reader and issue a card",
            description = "For librarians and administrators.")
    @APIResponseSchema(
            value = ReaderView.class,
            responseCode = "201",
            responseDescription = "The reader")
    @TakesIdempotencyKey
    @Refuses(status = 400, types = "branch-undecided")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 409, types = "reader-already-registered")
    @Refuses(
            status = 422,
            types = {
                "branch-unknown",
                "name-malformed",
                "birth-date-impossible",
                "phone-malformed",
                "email-malformed"
            })
    public Response register(Registration body) {
        var check = new InputCheck();
        var branch = check.optionalText("branch", InputCheck.body(body).branch(), 16);
        var surname = check.text("surname", body.surname(), 100);
        var name = check.text("name", body.name(), 100);
        var patronymic = check.optionalText("patronymic", body.patronymic(), 100);
        var birthDate = check.required("birthDate", body.birthDate());
        var phone = check.optionalText("phone", body.phone(), 40);
        var email = check.optionalText("email", body.email(), 254);
        check.done();
        var order =
                new RegisterReader(
                        requests.branch(branch),
                        surname,
                        name,
                        patronymic,
                        birthDate,
                        phone,
                        email);
        var reader = registry.register(order, requests.key());
        return answers.created(reader.id().toString(), reader);
    }

    /** Finds readers. */
    @GET
    @Operation(
            operationId = "findReaders",
            summary = "Find readers by card, or by surname, birth date, phone, e-mail",
            description =
                    "For librarians and administrators. At most twenty; with a card nothing else counts.")
    @Parameter(
            name = "card",
            in = ParameterIn.QUERY,
            description = "The number of the card.",
            schema = @Schema(type = SchemaType.STRING),
            example = "2910000000017")
    @Parameter(
            name = "surname",
            in = ParameterIn.QUERY,
            description = "With the birth date.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "birthDate",
            in = ParameterIn.QUERY,
            description = "With the surname.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "phone",
            in = ParameterIn.QUERY,
            description = "The telephone number, however it is written.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "email",
            in = ParameterIn.QUERY,
            description = "The e-mail address.",
            schema = @Schema(type = SchemaType.STRING))
    @Refuses(
            status = 422,
            types = {
                "card-number-malformed",
                "phone-malformed",
                "email-malformed",
                "nothing-to-look-for"
            })
    public Page<ReaderView> lookUp() {
        var parameters = Parameters.of(uri, "card", "surname", "birthDate", "phone", "email");
        var card = parameters.text("card");
        if (card.isPresent()) {
            return page(registry.byCard(card.get()).stream().toList());
        }
        return page(
                registry.lookUp(
                        new ReaderLookup(
                                parameters.text("surname"),
                                parameters.date("birthDate"),
                                parameters.text("phone"),
                                parameters.text("email"))));
    }

    /** One reader. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReader",
            summary = "A reader",
            description = "For librarians and administrators.")
    @Refuses(status = 404, types = "reader-unknown")
    public ReaderView reader(
            @Parameter(
                            name = "id",
                            description = "The reader",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return Answers.found(registry.find(Parameters.id(id)), ReaderRefusal.READER_UNKNOWN, id);
    }

    /** Opens a log-in. */
    @POST
    @Path("/{id}/account")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "openAccount",
            summary = "Open the reader's log-in, or give it a new one-time password",
            description =
                    "For librarians and administrators of the branch that registered the reader.")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(status = 404, types = "reader-unknown")
    @Refuses(status = 503, types = "identity-server-silent")
    public OneTimePassword openAccount(
            @Parameter(
                            name = "id",
                            description = "The reader",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id) {
        return accounts.open(Parameters.id(id));
    }

    private static Page<ReaderView> page(List<ReaderView> readers) {
        return new Page<>(readers, Optional.empty());
    }
}
