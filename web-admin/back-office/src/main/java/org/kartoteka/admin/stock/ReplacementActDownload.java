package org.kartoteka.admin.stock;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.kartoteka.admin.page.Language;
import org.kartoteka.catalog.api.WriteOffs;
import org.kartoteka.kernel.error.RefusedException;

/** The act of a replacement as PDF; parameter id, of its act of writing off. */
@WebServlet("/replacement/act")
public class ReplacementActDownload extends HttpServlet {

    @EJB transient WriteOffs writeOffs;
    @Inject transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = String.valueOf(request.getParameter("id"));
        if (!id.matches("[0-9a-f-]{36}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var pdf = writeOffs.replacementAct(UUID.fromString(id), language.getLocale());
            response.setContentType("application/pdf");
            response.setHeader(
                    "Content-Disposition", "inline; filename=\"replacement-" + id + ".pdf\"");
            response.setContentLength(pdf.length);
            response.getOutputStream().write(pdf);
        } catch (RefusedException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
