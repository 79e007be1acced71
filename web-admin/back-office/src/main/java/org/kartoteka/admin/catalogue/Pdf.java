package org.kartoteka.admin.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a PDF that the browser shows, from where it is printed. */
final class Pdf {

    private Pdf() {}

    static void send(HttpServletResponse response, byte[] pdf, String name) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
