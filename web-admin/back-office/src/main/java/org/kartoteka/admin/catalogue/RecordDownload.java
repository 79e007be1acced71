package org.kartoteka.admin.catalogue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.kernel.error.RefusedException;

/** Hands out the whole record of a title in an exchange format; parameters id and format. */
@WebServlet("/title/record")
public class RecordDownload extends HttpServlet {

    @Inject transient Titles titles;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = String.valueOf(request.getParameter("id"));
        var format = format(request.getParameter("format"));
        if (!id.matches("[0-9a-f-]{36}") || format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(response, id, format.get(), titles.export(UUID.fromString(id), format.get()));
        } catch (RefusedException notInThisForm) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Optional<ExportFormat> format(String name) {
        return Stream.of(ExportFormat.values()).filter(f -> f.name().equals(name)).findFirst();
    }

    private static void send(
            HttpServletResponse response, String id, ExportFormat format, byte[] record)
            throws IOException {
        response.setContentType(type(format));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + id + "." + ending(format) + "\"");
        response.setContentLength(record.length);
        response.getOutputStream().write(record);
    }

    private static String type(ExportFormat format) {
        switch (format) {
            case ISO2709:
                return "application/marc";
            case MARCXML:
                return "application/marcxml+xml";
            default:
                return "text/plain; charset=UTF-8";
        }
    }

    private static String ending(ExportFormat format) {
        switch (format) {
            case ISO2709:
                return "mrc";
            case MARCXML:
                return "xml";
            default:
                return "txt";
        }
    }
}
