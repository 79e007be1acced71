package org.kartoteka.admin.imports;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.kartoteka.admin.page.Language;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.BeginImport;
import org.kartoteka.catalog.api.Imports;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.security.CallerContext;

/**
 * Takes a file as the body of a request and hands it on as it arrives, so that no file is ever
 * whole in memory or on this node's disk. Parameters {@code name}, {@code library}, {@code branch}
 * (may be missing); the header {@code Idempotency-Key} is required: a page of a stranger cannot
 * send it, and the same upload twice is one import.
 */
@WebServlet("/imports/files")
public class ImportUpload extends HttpServlet {

    private static final String KEY = "Idempotency-Key";

    @Inject transient Imports imports;
    @Inject transient CallerContext callers;
    @Inject transient Language language;
    @Inject transient Texts texts;
    @Inject transient AuditTrail audit;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var key = request.getHeader(KEY);
        if (key == null || !key.matches("[0-9a-f-]{36}")) {
            answer(response, 400, "message", texts.of("imports.key-missing"));
            return;
        }
        try {
            var owned = new IdempotencyKey(callers.caller().name(), key);
            var begun = imports.begin(order(request), Optional.of(owned), request.getInputStream());
            answer(response, 201, "id", begun.id().toString());
        } catch (RefusedException refused) {
            if (refused.refusal().kind() == Refusal.Kind.DENIED) {
                audit.denied("back-office.import", refused.refusal().name());
            }
            var text = Messages.of(refused.refusal(), refused.arguments(), language.getLocale());
            answer(response, status(refused.refusal().kind()), "message", text);
        }
    }

    private static BeginImport order(HttpServletRequest request) {
        return new BeginImport(
                given(request, "name").orElse(""),
                given(request, "library").orElse(""),
                given(request, "branch"));
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(v -> !v.isBlank());
    }

    static int status(Refusal.Kind kind) {
        switch (kind) {
            case DENIED:
                return HttpServletResponse.SC_FORBIDDEN;
            case UNAVAILABLE:
                return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case CONFLICT, STALE:
                return HttpServletResponse.SC_CONFLICT;
            default:
                return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static void answer(HttpServletResponse response, int status, String name, String value)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Json.createObjectBuilder().add(name, value).build().toString());
    }
}
