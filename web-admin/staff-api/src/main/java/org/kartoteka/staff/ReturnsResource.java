package org.kartoteka.staff;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.circulation.api.CirculationDesk;
import org.kartoteka.circulation.api.ReturnOutcome;
import org.kartoteka.circulation.api.TakeBackCopy;
import org.kartoteka.web.InputCheck;
import org.kartoteka.web.Refuses;
import org.kartoteka.web.Requests;
import org.kartoteka.web.TakesIdempotencyKey;

/** Returns: check-in. */
@Path("/returns")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "circulation")
public class ReturnsResource {

    /**
     * A check-in.
     *
     * @param copy the copy's barcode
     * @param branch the branch whose desk takes it; may be left out by those who work in one only
     */
    public record CheckIn(
            @Schema(required = true, maxLength = 64, example = "2100000000012") String copy,
            @Schema(maxLength = 16, example = "NSK-1") String branch) {}

    @EJB CirculationDesk desk;
    @Inject Requests requests;
    @Inject Answers answers;

    /** Takes a copy back. */
    @POST
    @Operation(
            operationId = "checkIn",
            summary = "Take a copy back",
            description = "For librarians, administrators and integrators.")
    @APIResponseSchema(
            value = ReturnOutcome.Returned.class,
            responseCode = "200",
            responseDescription = "The loan that has ended")
    @TakesIdempotencyKey
    @Refuses(status = 400, types = "branch-undecided")
    @Refuses(status = 403, types = "wrong-branch")
    @Refuses(
            status = 404,
            types = {"copy-unknown", "branch-unknown"})
    @Refuses(status = 409, types = "copy-not-on-loan")
    public Response takeBack(CheckIn body) {
        var check = new InputCheck();
        var copy = check.text("copy", InputCheck.body(body).copy(), 64);
        var branch = check.optionalText("branch", body.branch(), 16);
        check.done();
        return answers.of(
                desk.takeBack(new TakeBackCopy(copy, requests.branch(branch)), requests.key()));
    }
}
