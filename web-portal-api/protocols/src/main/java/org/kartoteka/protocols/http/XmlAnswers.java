package org.kartoteka.protocols.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends XML. */
public final class XmlAnswers {

    private static final Logger LOG = Logger.getLogger(XmlAnswers.class.getName());

    private XmlAnswers() {}

    /** Sends the document; every answer of the protocols, errors included, is a 200. */
    public static void send(Xml xml, HttpServletResponse response) throws IOException {
        var bytes = xml.bytes();
        response.setContentType("text/xml;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException e) {
            LOG.log(Level.FINE, "A client did not wait for its answer", e);
        }
    }
}
