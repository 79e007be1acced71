package org.kartoteka.admin.page;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import java.util.Optional;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;

/** What kind of failure a page met. */
enum Failure {
    /** The page was open for so long that the server has forgotten it. */
    EXPIRED,
    /** The caller may not do this. */
    DENIED,
    /** Something that should not have happened. */
    INCIDENT;

    /** Looks through the wrappings that containers put around a failure. */
    static Failure of(Throwable thrown) {
        if (find(thrown, ViewExpiredException.class).isPresent()) {
            return EXPIRED;
        }
        if (find(thrown, EJBAccessException.class).isPresent()) {
            return DENIED;
        }
        return find(thrown, RefusedException.class)
                .filter(r -> r.refusal().kind() == Refusal.Kind.DENIED)
                .map(r -> DENIED)
                .orElse(INCIDENT);
    }

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (var t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
