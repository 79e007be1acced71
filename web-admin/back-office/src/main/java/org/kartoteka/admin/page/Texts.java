package org.kartoteka.admin.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.kernel.error.Messages;
import org.kartoteka.kernel.error.RefusedException;

/**
 * The words of the pages, in the language of the request. In pages: {@code #{t.of('menu.desk')}}.
 */
@Named("t")
@RequestScoped
public class Texts {

    /** The bundle of the back office. */
    public static final String BUNDLE = "org.kartoteka.admin.texts";

    @Inject Language language;

    /** The text under the key, its placeholders filled; dates are written as the language does. */
    public String of(String key, Object... arguments) {
        return say(Said.of(key, arguments));
    }

    /** The same for a text that was kept without its language. */
    public String say(Said said) {
        return said.in(language.getLocale());
    }

    /** Why something was refused. */
    public String of(RefusedException refused) {
        return say(Said.of(refused.refusal(), refused.arguments()));
    }

    /** A date as people of the language write it. */
    public String date(LocalDate date) {
        return date(date, language.getLocale());
    }

    /** Date and time where the caller works, or in UTC where he has chosen no branch. */
    public String moment(Instant instant, Branch branch) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.getLocale())
                .withZone(branch == null ? ZoneOffset.UTC : branch.zone())
                .format(instant);
    }

    /** A number, its thousands apart as people of the language write them. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.getLocale()).format(number);
    }

    /** Several things in one line. */
    public String join(List<String> things) {
        return String.join("; ", things);
    }

    /** The time of day in a zone, to the second. */
    public String clock(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone).format(instant);
    }

    static String date(LocalDate date, Locale locale) {
        var pattern = locale.getLanguage().equals("ru") ? "dd.MM.yyyy" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    static String in(Locale locale, String bundle, String key, List<Object> arguments) {
        var written =
                arguments.stream()
                        .map(a -> a instanceof LocalDate day ? (Object) date(day, locale) : a)
                        .toList();
        return Messages.of(bundle, key, written, locale);
    }
}
