package org.kartoteka.protocols.sru;

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

/** SRU over GET and over POST of a form. */
@WebServlet("/sru")
public class SruServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(SruServlet.class.getName());

    @Inject SruDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        XmlAnswers.send(answer(request), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        XmlAnswers.send(answer(request), response);
    }

    private Xml answer(HttpServletRequest request) throws IOException {
        try {
            return desk.answer(Arguments.of(request));
        } catch (BadArgumentsException e) {
            LOG.log(Level.FINE, "A request could not be read", e);
            var kind =
                    e.fault() == BadArgumentsException.Fault.TOO_LONG
                            ? Diagnostic.Kind.QUERY_TOO_LONG
                            : Diagnostic.Kind.UNSUPPORTED_PARAMETER_VALUE;
            return desk.failure(new Diagnostic(kind, e.getMessage()));
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "An SRU request was not answered", e);
            return desk.failure(new Diagnostic(Diagnostic.Kind.TEMPORARILY_UNAVAILABLE, ""));
        }
    }
}
