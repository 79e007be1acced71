package org.kartoteka.admin.guard;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.RestrictedLists;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;

/**
 * Takes the file of a list as the body of a request; parameters {@code list} and {@code name}. The
 * header {@code X-Kartoteka-Upload} is required, because a page of a stranger cannot send it.
 */
@WebServlet("/guard/files")
public class ListUpload extends HttpServlet {

    private static final String OWN = "X-Kartoteka-Upload";

    @EJB transient RestrictedLists lists;
    @Inject transient Texts texts;
    @Inject transient AuditTrail audit;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var list = String.valueOf(request.getParameter("list"));
        if (request.getHeader(OWN) == null || !list.matches("[0-9a-f-]{36}")) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, texts.of("guard.choose-list"));
            return;
        }
        try {
            var file = request.getInputStream().readNBytes(RestrictedLists.LARGEST_FILE + 1);
            var name = String.valueOf(request.getParameter("name"));
            lists.load(UUID.fromString(list), name, file);
            answer(response, HttpServletResponse.SC_ACCEPTED, texts.of("guard.loaded"));
        } catch (RefusedException refused) {
            boolean denied = refused.refusal().kind() == Refusal.Kind.DENIED;
            if (denied) {
                audit.denied("back-office.list", refused.refusal().name());
            }
            answer(
                    response,
                    denied ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_BAD_REQUEST,
                    texts.of(refused));
        }
    }

    private static void answer(HttpServletResponse response, int status, String words)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder().add("message", words).build().toString());
    }
}
