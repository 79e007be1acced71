package org.kartoteka.admin.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Remembers the chosen language in the browser and goes back to the page it was chosen on. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language.spoken(request.getParameter("to"))
                .ifPresent(language -> response.addCookie(cookie(request, language.getLanguage())));
        response.sendRedirect(request.getContextPath() + page(request.getParameter("page")));
    }

    private static Cookie cookie(HttpServletRequest request, String language) {
        return LastingCookie.of(request, Language.COOKIE, language, KEPT);
    }

    /** Only pages of our own: anything else could send the browser to a stranger. */
    static String page(String asked) {
        return asked != null && asked.matches("/[a-z]+\\.xhtml") ? asked : "/";
    }
}
