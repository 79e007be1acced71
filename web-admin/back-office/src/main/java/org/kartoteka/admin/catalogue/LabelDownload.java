package org.kartoteka.admin.catalogue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.catalog.api.LabelKind;
import org.kartoteka.catalog.api.LabelLayout;
import org.kartoteka.catalog.api.LabelOrder;
import org.kartoteka.catalog.api.PrintRoom;
import org.kartoteka.kernel.error.RefusedException;

/**
 * Prints labels for the copies that are ticked on the page of a title; parameters kind, layout,
 * first and one copy for each barcode. A refusal is told in its own words.
 */
@WebServlet("/title/labels")
public class LabelDownload extends HttpServlet {

    @Inject transient PrintRoom printRoom;
    @Inject transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kind = choice(LabelKind.values(), request.getParameter("kind"));
        var layout = choice(LabelLayout.values(), request.getParameter("layout"));
        var first = String.valueOf(request.getParameter("first")).strip();
        var copies = Optional.ofNullable(request.getParameterValues("copy")).map(List::of);
        if (kind.isEmpty() || layout.isEmpty() || !first.matches("\\d{1,3}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var order =
                new LabelOrder(
                        kind.get(),
                        layout.get(),
                        Integer.parseInt(first),
                        copies.orElse(List.of()));
        try {
            Pdf.send(response, printRoom.labels(order), "labels.pdf");
        } catch (RefusedException refused) {
            tell(response, refused);
        }
    }

    private void tell(HttpServletResponse response, RefusedException refused) throws IOException {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        response.setContentType("text/plain; charset=UTF-8");
        response.getOutputStream().write(texts.of(refused).getBytes(StandardCharsets.UTF_8));
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
