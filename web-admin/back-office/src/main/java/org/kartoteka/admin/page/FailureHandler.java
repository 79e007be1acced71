package org.kartoteka.admin.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;

/**
 * Turns what a page did not catch into a page that people understand: a page that has expired is
 * opened anew, a denied attempt is written down, anything else gets a number. No stack trace leaves
 * the log.
 */
class FailureHandler extends ExceptionHandlerWrapper {

    private static final String ERROR_PAGE = "/error.xhtml";

    FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        if (!events.hasNext()) {
            return;
        }
        ExceptionQueuedEvent first = events.next();
        var thrown = first.getContext().getException();
        var faces = first.getContext().getContext();
        events.remove();
        while (events.hasNext()) {
            events.next();
            events.remove();
        }
        if (ownPath(faces).equals(ERROR_PAGE)) {
            giveUp(faces, thrown);
        } else {
            show(faces, page(faces, thrown));
        }
    }

    private static String page(FacesContext faces, Throwable thrown) {
        switch (Failure.of(thrown)) {
            case EXPIRED:
                return ownPath(faces) + "?expired=1";
            case DENIED:
                audit(faces, thrown);
                return "/denied.xhtml";
            default:
                return ERROR_PAGE + "?incident=" + incidents().log(thrown);
        }
    }

    private static void audit(FacesContext faces, Throwable thrown) {
        var reason =
                Failure.find(thrown, RefusedException.class)
                        .map(r -> r.refusal().name())
                        .orElse("WRONG_ROLE");
        CDI.current()
                .select(AuditTrail.class)
                .get()
                .denied("back-office.act", reason + " " + ownPath(faces));
    }

    private static Incidents incidents() {
        return CDI.current().select(Incidents.class).get();
    }

    private static String ownPath(FacesContext faces) {
        return ((HttpServletRequest) faces.getExternalContext().getRequest()).getServletPath();
    }

    /** Where the page of errors itself fails there is only the number left to show. */
    private static void giveUp(FacesContext faces, Throwable thrown) {
        var external = faces.getExternalContext();
        var incident = incidents().log(thrown);
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
                external.setResponseStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                external.setResponseContentType("text/plain");
                external.getResponseOutputWriter().write(incident);
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }

    private static void show(FacesContext faces, String page) {
        var external = faces.getExternalContext();
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
                external.redirect(external.getRequestContextPath() + page);
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }
}
