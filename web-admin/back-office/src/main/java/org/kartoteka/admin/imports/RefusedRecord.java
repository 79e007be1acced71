package org.kartoteka.admin.imports;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.kartoteka.catalog.api.Imports;
import org.kartoteka.kernel.error.RefusedException;

/** Hands out the raw bytes of a record that an import refused, for a look in another program. */
@WebServlet("/imports/refused")
public class RefusedRecord extends HttpServlet {

    @Inject transient Imports imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = String.valueOf(request.getParameter("import"));
        var ordinal = String.valueOf(request.getParameter("ordinal"));
        if (!id.matches("[0-9a-f-]{36}") || !ordinal.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var bytes = imports.refusedBytes(UUID.fromString(id), Long.parseLong(ordinal));
            response.setContentType("application/octet-stream");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"refused-" + ordinal + ".mrc\"");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (RefusedException gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
