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
import org.kartoteka.web.Requests;

/** Readers: registration at the desk, look-up, log-ins. */
@Path("/readers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "readers")
public class ReadersResource {

    /** A registration. */
    public record Registration(
            String branch,
            String surname,
            String name,
            String patronymic,
            LocalDate birthDate,
            String phone,
            String email) {}

    @EJB ReadersRegistry registry;
    @EJB ReaderAccounts accounts;
    @Inject Requests requests;
    @Inject Answers answers;
    @Context UriInfo uri;

    /** Registers a reader. */
    @POST
    @Operation(summary = "Register a reader and issue a card")
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
    @Operation(summary = "Find readers by card, or by surname, birth date, phone, e-mail")
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
    @Operation(summary = "A reader")
    public ReaderView reader(@PathParam("id") String id) {
        return Answers.found(registry.find(Parameters.id(id)), ReaderRefusal.READER_UNKNOWN, id);
    }

    /** Opens a log-in. */
    @POST
    @Path("/{id}/account")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Open the reader's log-in, or give it a new one-time password")
    public OneTimePassword openAccount(@PathParam("id") String id) {
        return accounts.open(Parameters.id(id));
    }

    private static Page<ReaderView> page(List<ReaderView> readers) {
        return new Page<>(readers, Optional.empty());
    }
}
