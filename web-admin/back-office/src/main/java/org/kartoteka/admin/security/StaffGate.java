package org.kartoteka.admin.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.CallerContext;

/** Lets nobody onto a page that is not for his roles; who tried is written down. */
public class StaffGate extends HttpFilter {

    @Inject transient CallerContext callers;
    @Inject transient AuditTrail audit;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PageRoles.open(request.getServletPath(), callers.caller().roles())) {
            chain.doFilter(request, response);
            return;
        }
        audit.denied(
                "back-office.page",
                AccessRefusal.WRONG_ROLE.name() + " " + request.getRequestURI());
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
