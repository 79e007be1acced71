package org.kartoteka.admin.stock;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Language;
import org.kartoteka.catalog.api.BookForm;
import org.kartoteka.catalog.api.StockLedger;
import org.kartoteka.kernel.error.RefusedException;

/**
 * Hands out the books of the stock as files. Parameters: library and form; year for the summary
 * accession book, from and until for the inventory book.
 */
@WebServlet("/stock/book")
public class StockBookDownload extends HttpServlet {

    private static final String SHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @EJB transient StockLedger ledger;
    @Inject transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asked = request.getParameter("form");
        var form = Stream.of(BookForm.values()).filter(f -> f.name().equals(asked)).findFirst();
        try {
            var file = form.flatMap(f -> file(request, f));
            if (file.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            send(response, form.get(), file.get());
        } catch (RefusedException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<byte[]> file(HttpServletRequest request, BookForm form) {
        var library = String.valueOf(request.getParameter("library"));
        var year = String.valueOf(request.getParameter("year"));
        if (year.matches("[0-9]{4}")) {
            var locale = language.getLocale();
            return Optional.of(ledger.summaryBook(library, Integer.parseInt(year), form, locale));
        }
        Optional<LocalDate> from = Typed.date(request.getParameter("from"));
        Optional<LocalDate> until = Typed.date(request.getParameter("until"));
        return from.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ledger.inventoryBook(
                                library, from.get(), until.get(), form, language.getLocale()));
    }

    private static void send(HttpServletResponse response, BookForm form, byte[] file)
            throws IOException {
        boolean pdf = form == BookForm.PDF;
        response.setContentType(pdf ? "application/pdf" : SHEET);
        response.setHeader(
                "Content-Disposition",
                pdf ? "inline; filename=\"book.pdf\"" : "attachment; filename=\"book.xlsx\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
