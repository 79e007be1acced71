package org.kartoteka.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.sql.DatabaseRefusal;

/**
 * The last station of every exception: what is a refusal becomes its problem; everything else is a
 * failure, logged once with a number that the caller gets too.
 */
@Provider
@ApplicationScoped
public class ProblemMappers implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class.getName());

    @Inject Problems problems;

    @Override
    public Response toResponse(RuntimeException exception) {
        for (Throwable e = exception; e != null; e = e.getCause()) {
            var answer = known(e);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        var incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, exception, () -> "Incident " + incident);
        return problems.failure(incident);
    }

    private Optional<Response> known(Throwable e) {
        if (e instanceof RefusedException refused) {
            return Optional.of(problems.of(refused));
        }
        if (e instanceof InvalidInputException invalid) {
            return Optional.of(problems.of(invalid));
        }
        if (e instanceof EJBAccessException) {
            return Optional.of(problems.of(AccessRefusal.WRONG_ROLE, List.of()));
        }
        if (e instanceof JsonProcessingException json) {
            return Optional.of(problems.of(JsonFaults.of(json)));
        }
        if (e instanceof CharConversionException) {
            return Optional.of(
                    problems.of(new InvalidInputException("", InputRefusal.JSON_MALFORMED, 1, 1)));
        }
        if (e instanceof SQLException sql && DatabaseRefusal.isSilence(sql)) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", sql.getMessage());
            return Optional.of(problems.of(DatabaseRefusal.DATABASE_SILENT, List.of()));
        }
        return e instanceof WebApplicationException web && web.getCause() == null
                ? Optional.of(of(web))
                : Optional.empty();
    }

    private Response of(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        if (!(e instanceof ClientErrorException)) {
            return e.getResponse();
        }
        var allowed = e.getResponse().getAllowedMethods().toString();
        return switch (status) {
            case 401 -> problems.of(AccessRefusal.NOT_AUTHENTICATED, List.of());
            case 403 -> problems.of(AccessRefusal.WRONG_ROLE, List.of());
            case 404 -> problems.of(InputRefusal.RESOURCE_UNKNOWN, List.of());
            case 405 -> problems.of(InputRefusal.METHOD_NOT_ALLOWED, List.of(allowed));
            case 406 -> problems.of(InputRefusal.NOT_ACCEPTABLE, List.of());
            case 415 -> problems.of(InputRefusal.MEDIA_TYPE_UNSUPPORTED, List.of());
            default -> problems.of(InputRefusal.REQUEST_REFUSED, List.of());
        };
    }

    /** The same for the exceptions of reading a body. */
    @Provider
    @ApplicationScoped
    public static class Json implements ExceptionMapper<JsonProcessingException> {

        @Inject Problems problems;

        @Override
        public Response toResponse(JsonProcessingException e) {
            return problems.of(JsonFaults.of(e));
        }
    }

    /** Bytes that are no UTF-8. */
    @Provider
    @ApplicationScoped
    public static class Characters implements ExceptionMapper<CharConversionException> {

        @Inject Problems problems;

        @Override
        public Response toResponse(CharConversionException e) {
            return problems.of(new InvalidInputException("", InputRefusal.JSON_MALFORMED, 1, 1));
        }
    }
}
