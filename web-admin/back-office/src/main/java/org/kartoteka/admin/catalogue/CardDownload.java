package org.kartoteka.admin.catalogue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.kartoteka.catalog.api.PrintRoom;
import org.kartoteka.kernel.error.RefusedException;

/** Hands out the catalogue card of a title as PDF; parameter id. */
@WebServlet("/title/card")
public class CardDownload extends HttpServlet {

    @Inject transient PrintRoom printRoom;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = String.valueOf(request.getParameter("id"));
        if (!id.matches("[0-9a-f-]{36}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Pdf.send(response, printRoom.cards(List.of(UUID.fromString(id))), "card.pdf");
        } catch (RefusedException gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
