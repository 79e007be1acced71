package org.kartoteka.admin.selection;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Language;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.ExportColumn;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.catalog.api.Selections;
import org.kartoteka.kernel.error.RefusedException;

/**
 * Hands out a selection as a file, as it is written; parameters as those of the page, with {@code
 * form} and {@code column}.
 */
@WebServlet("/selection/file")
public class SelectionDownload extends HttpServlet {

    @EJB transient Selections selections;
    @Inject transient Workplace workplace;
    @Inject transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var form =
                    FileForm.valueOf(Optional.ofNullable(request.getParameter("form")).orElse(""));
            var zone = workplace.branch().map(Branch::zone).orElse(ZoneOffset.UTC);
            var selection = SelectionForm.of(request).selection(zone);
            selections.require(selection);
            send(selection, form, columns(request), response);
        } catch (IllegalArgumentException | RefusedException unclear) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static List<ExportColumn> columns(HttpServletRequest request) {
        var given = Optional.ofNullable(request.getParameterValues("column"));
        return given.stream().flatMap(Stream::of).map(ExportColumn::valueOf).toList();
    }

    private void send(
            RecordSelection selection,
            FileForm form,
            List<ExportColumn> columns,
            HttpServletResponse response)
            throws IOException {
        var name = selection.library().replaceAll("[^A-Za-z0-9-]", "_");
        response.setContentType(form.type());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + name + "." + form.ending() + "\"");
        var order = form.order(columns, language.getLocale());
        selections.export(selection, order, response.getOutputStream());
    }
}
