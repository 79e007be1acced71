package org.kartoteka.admin.guard;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Language;
import org.kartoteka.catalog.api.GuardPaper;
import org.kartoteka.catalog.api.RestrictedLists;
import org.kartoteka.kernel.error.RefusedException;

/** The proof or the act of a check as PDF; parameters library, list and form. */
@WebServlet("/guard/paper")
public class CheckPaperDownload extends HttpServlet {

    @EJB transient RestrictedLists lists;
    @Inject transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var list = String.valueOf(request.getParameter("list"));
        var library = String.valueOf(request.getParameter("library"));
        var asked = request.getParameter("form");
        var form = Stream.of(GuardPaper.values()).filter(f -> f.name().equals(asked)).findFirst();
        if (!list.matches("[0-9a-f-]{36}") || form.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var id = UUID.fromString(list);
            var pdf = lists.paper(library, id, form.get(), language.getLocale());
            response.setContentType("application/pdf");
            response.setHeader(
                    "Content-Disposition", "inline; filename=\"check-" + library + ".pdf\"");
            response.setContentLength(pdf.length);
            response.getOutputStream().write(pdf);
        } catch (RefusedException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
