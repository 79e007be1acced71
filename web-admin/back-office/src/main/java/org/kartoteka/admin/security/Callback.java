package org.kartoteka.admin.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where the identity server sends the browser back to. The log-in itself is done by the container;
 * who comes here already logged in goes to the first page.
 */
@WebServlet(Callback.PATH)
public class Callback extends HttpServlet {

    static final String PATH = "/callback";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }
}
