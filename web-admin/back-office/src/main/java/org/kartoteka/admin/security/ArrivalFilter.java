package org.kartoteka.admin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends whoever has just logged in once more to the page he asked for. The container answers the
 * first request under an address that ends in the used code of the log-in, though the request
 * itself is the one asked for; that address must stand neither in the history nor in a bookmark,
 * nor before an error page, whose dispatch would use the code again.
 */
public class ArrivalFilter extends HttpFilter {

    private static final String ARRIVED = ArrivalFilter.class.getName();
    private static final List<String> ADDED = List.of("code=", "state=", "session_state=", "iss=");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (arrives(request)) {
            response.sendRedirect(request.getRequestURI() + asked(request.getQueryString()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean arrives(HttpServletRequest request) {
        if (request.getUserPrincipal() == null || !request.getMethod().equals("GET")) {
            return false;
        }
        var session = request.getSession();
        boolean first = session.getAttribute(ARRIVED) == null;
        session.setAttribute(ARRIVED, true);
        return first;
    }

    /** What was asked for before the log-in. */
    static String asked(String query) {
        if (query == null) {
            return "";
        }
        var asked =
                Stream.of(query.split("&"))
                        .filter(part -> ADDED.stream().noneMatch(part::startsWith))
                        .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }
}
