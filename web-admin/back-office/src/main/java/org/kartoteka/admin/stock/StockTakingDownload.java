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
import org.kartoteka.catalog.api.StockTakings;
import org.kartoteka.kernel.error.RefusedException;

/** Hands out the act of a stock-taking as PDF; parameter id. */
@WebServlet("/stock-taking/act")
public class StockTakingDownload extends HttpServlet {

    @EJB transient StockTakings takings;
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
            var act = takings.act(UUID.fromString(id), language.getLocale());
            response.setContentType("application/pdf");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"stock-taking-" + id + ".pdf\"");
            response.setContentLength(act.length);
            response.getOutputStream().write(act);
        } catch (RefusedException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
