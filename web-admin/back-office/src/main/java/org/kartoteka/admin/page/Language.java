package org.kartoteka.admin.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The language of the pages: the one chosen, else the browser's, else Russian. */
@Named
@RequestScoped
public class Language {

    static final String COOKIE = "kartoteka-language";

    private static final Locale RUSSIAN = new Locale("ru");
    private static final List<Locale> SPOKEN = List.of(RUSSIAN, Locale.ENGLISH);

    @Inject HttpServletRequest request;

    /** The language of this request. */
    public Locale getLocale() {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Stream.of(cookies)
                .filter(c -> c.getName().equals(COOKIE))
                .flatMap(c -> spoken(c.getValue()).stream())
                .findFirst()
                .orElseGet(() -> ofBrowser(Collections.list(request.getLocales())));
    }

    /** The other language, for the switch. */
    public String getOther() {
        return getLocale().equals(RUSSIAN) ? "en" : "ru";
    }

    static Optional<Locale> spoken(String tag) {
        return SPOKEN.stream().filter(l -> l.getLanguage().equals(tag)).findFirst();
    }

    static Locale ofBrowser(List<Locale> wished) {
        return wished.stream()
                .flatMap(l -> spoken(l.getLanguage()).stream())
                .findFirst()
                .orElse(RUSSIAN);
    }
}
