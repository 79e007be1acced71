package org.kartoteka.admin.reports;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.kartoteka.admin.page.Language;
import org.kartoteka.catalog.api.StockReports;
import org.kartoteka.kernel.error.RefusedException;

/**
 * Hands out reports as tables (XLSX); parameters as of the pages, with {@code years} that of copies
 * which nobody borrows.
 */
@WebServlet("/reports/table")
public class ReportDownload extends HttpServlet {

    @EJB transient StockReports reports;
    @Inject transient Language language;
    @Inject transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var table = request.getParameter("years") == null ? report(request) : idle(request);
            response.setContentType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setHeader("Content-Disposition", "attachment; filename=\"report.xlsx\"");
            response.setContentLength(table.length);
            response.getOutputStream().write(table);
        } catch (RefusedException unfit) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private byte[] report(HttpServletRequest request) {
        var period =
                new ReportAsked.Period(
                        request.getParameter("from"),
                        request.getParameter("to"),
                        YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        var query =
                ReportAsked.query(
                        ReportAsked.text(request.getParameter("library")).orElse(""),
                        request.getParameter("branch"),
                        ReportAsked.kind(request.getParameter("kind")),
                        ReportAsked.group(request.getParameter("group")),
                        period);
        return reports.table(query, language.getLocale());
    }

    private byte[] idle(HttpServletRequest request) {
        var years = request.getParameter("years");
        return reports.idleTable(
                ReportAsked.text(request.getParameter("branch")).orElse(""),
                years.matches("\\d{1,4}") ? Integer.parseInt(years) : 0,
                language.getLocale());
    }
}
