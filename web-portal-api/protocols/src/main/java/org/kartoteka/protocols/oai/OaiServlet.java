package org.kartoteka.protocols.oai;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.protocols.http.Arguments;
import org.kartoteka.protocols.http.BadArgumentsException;
import org.kartoteka.protocols.http.Xml;
import org.kartoteka.protocols.http.XmlAnswers;

/**
 * OAI-PMH over GET and over POST of a form. When the database is away the answer is a 503 with
 * Retry-After, as the protocol wants it: harvesters wait and ask again.
 */
@WebServlet("/oai")
public class OaiServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(OaiServlet.class.getName());
    private static final String RETRY_SECONDS = "60";

    @Inject OaiDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            XmlAnswers.send(answer(request), response);
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "A harvester was not answered", e);
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private Xml answer(HttpServletRequest request) throws IOException {
        try {
            return desk.answer(Arguments.of(request));
        } catch (BadArgumentsException e) {
            LOG.log(Level.FINE, "A request could not be read", e);
            return desk.unreadable(e.getMessage());
        }
    }
}
