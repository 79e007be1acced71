package org.kartoteka.grpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.sql.DatabaseRefusal;

/**
 * The way back to the client. What is a refusal becomes its status; everything else is a failure,
 * logged once with a number that the client gets too. Not for several threads: gRPC does the steps
 * of one call one after the other.
 */
final class Answers<Q, A> extends SimpleForwardingServerCall<Q, A> {

    private static final Logger LOG = Logger.getLogger(Answers.class.getName());

    private final Locale language;
    private boolean closed;

    Answers(ServerCall<Q, A> call, Locale language) {
        super(call);
        this.language = language;
    }

    @Override
    public void close(Status status, Metadata trailers) {
        closed = true;
        super.close(status, trailers);
    }

    /** Ends the call with the refusal. */
    void refuse(Refusal refusal, List<Object> arguments) {
        end(Statuses.of(refusal, arguments, language));
    }

    /** Ends the call because of what its method has thrown. */
    void fail(RuntimeException exception) {
        for (Throwable e = exception; e != null; e = e.getCause()) {
            var answer = known(e);
            if (answer.isPresent()) {
                end(answer.get());
                return;
            }
        }
        var incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, exception, () -> "Incident " + incident);
        end(Statuses.failure(incident, language));
    }

    private Optional<StatusRuntimeException> known(Throwable e) {
        if (e instanceof RefusedException refused) {
            return Optional.of(Statuses.of(refused.refusal(), refused.arguments(), language));
        }
        if (e instanceof EJBAccessException) {
            return Optional.of(Statuses.of(AccessRefusal.WRONG_ROLE, List.of(), language));
        }
        if (e instanceof SQLException sql && DatabaseRefusal.isSilence(sql)) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", sql.getMessage());
            return Optional.of(Statuses.of(DatabaseRefusal.DATABASE_SILENT, List.of(), language));
        }
        return Optional.empty();
    }

    private void end(StatusRuntimeException answer) {
        if (!closed) {
            var trailers = answer.getTrailers();
            close(answer.getStatus(), trailers == null ? new Metadata() : trailers);
        }
    }
}
