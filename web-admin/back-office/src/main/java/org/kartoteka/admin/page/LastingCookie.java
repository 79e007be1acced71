package org.kartoteka.admin.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** A cookie for a choice that outlives the session: never a secret. */
final class LastingCookie {

    private LastingCookie() {}

    static Cookie of(HttpServletRequest request, String name, String value, Duration kept) {
        var cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath());
        cookie.setMaxAge(Math.toIntExact(kept.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
