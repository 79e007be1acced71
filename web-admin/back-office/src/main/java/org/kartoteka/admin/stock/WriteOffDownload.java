package org.kartoteka.admin.stock;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Language;
import org.kartoteka.catalog.api.ActForm;
import org.kartoteka.catalog.api.WriteOffs;
import org.kartoteka.kernel.error.RefusedException;

/** Hands out an act of writing off as a file; parameters id and form. */
@WebServlet("/write-off/file")
public class WriteOffDownload extends HttpServlet {

    @EJB transient WriteOffs writeOffs;
    @Inject transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = String.valueOf(request.getParameter("id"));
        var form = form(request.getParameter("form"));
        if (!id.matches("[0-9a-f-]{36}") || form.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var file = writeOffs.file(UUID.fromString(id), form.get(), language.getLocale());
            send(response, id, form.get(), file);
        } catch (RefusedException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Optional<ActForm> form(String name) {
        return Stream.of(ActForm.values()).filter(f -> f.name().equals(name)).findFirst();
    }

    private static void send(HttpServletResponse response, String id, ActForm form, byte[] file)
            throws IOException {
        response.setContentType(type(form));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"write-off-" + id + ending(form) + "\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static String type(ActForm form) {
        return switch (form) {
            case PDF -> "application/pdf";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case ACCOUNTS -> "text/csv; charset=UTF-8";
        };
    }

    private static String ending(ActForm form) {
        return switch (form) {
            case PDF -> ".pdf";
            case XLSX -> ".xlsx";
            case ACCOUNTS -> ".csv";
        };
    }
}
