package org.kartoteka.admin.joining;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.admin.page.Language;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.JoinFile;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.catalog.api.JoinRequests;
import org.kartoteka.catalog.api.JoinReview;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;

/**
 * Takes the documents of requests in, as the body of a request, and hands them out to be saved.
 * Parameters {@code request}, {@code document} or {@code name}. Whoever sends one sends the header
 * {@code Idempotency-Key}, which a page of a stranger cannot.
 */
@WebServlet("/join/documents")
public class JoinDocuments extends HttpServlet {

    private static final String ID = JoinFields.ID;

    @EJB transient JoinRequests requests;
    @EJB transient JoinReview review;
    @Inject transient CallerContext callers;
    @Inject transient Language language;
    @Inject transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var of = id(request, "request");
        var document = id(request, "document");
        if (of.isEmpty() || document.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(response, file(of.get(), document.get()));
        } catch (RefusedException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** An applicant looks at his own, an administrator also at those that he decides on. */
    private JoinFile file(UUID of, UUID document) {
        var caller = callers.caller();
        boolean own = caller.is(Roles.APPLICANT) && requests.find(of).isPresent();
        return own || !caller.is(Roles.ADMIN)
                ? requests.document(of, document)
                : review.document(of, document);
    }

    private static void send(HttpServletResponse response, JoinFile file) throws IOException {
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", "attachment");
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var of = id(request, "request");
        var name = request.getParameter("name");
        if (request.getHeader("Idempotency-Key") == null || of.isEmpty() || name == null) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, texts.of("join.broken"));
            return;
        }
        try {
            if (request.getContentLengthLong() > JoinRequests.LARGEST_DOCUMENT) {
                throw new RefusedException(
                        JoinRefusal.DOCUMENT_TOO_LARGE, JoinRequests.LARGEST_DOCUMENT);
            }
            requests.attach(of.get(), name, request.getInputStream());
            answer(response, HttpServletResponse.SC_CREATED, "");
        } catch (RefusedException refused) {
            var said = Messages.of(refused.refusal(), refused.arguments(), language.getLocale());
            answer(response, status(refused.refusal()), said);
        }
    }

    private static int status(Refusal refusal) {
        if (refusal == JoinRefusal.DOCUMENT_TOO_LARGE) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        return switch (refusal.kind()) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case DENIED -> HttpServletResponse.SC_FORBIDDEN;
            case CONFLICT, STALE -> HttpServletResponse.SC_CONFLICT;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }

    private static Optional<UUID> id(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(text -> text.matches(ID))
                .map(UUID::fromString);
    }

    private static void answer(HttpServletResponse response, int status, String said)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder().add("message", said).build().toString());
    }
}
