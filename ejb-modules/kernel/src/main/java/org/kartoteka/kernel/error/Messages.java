package org.kartoteka.kernel.error;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Finds the words for a key in the reader's language. The base bundle of every context is Russian.
 */
public final class Messages {

    private static final ResourceBundle.Control RUSSIAN_FIRST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The message of a refusal, its placeholders filled. */
    public static String of(Refusal refusal, List<Object> arguments, Locale locale) {
        return of(refusal.bundle(), refusal.name(), arguments, locale);
    }

    /**
     * The message under a key.
     *
     * @throws java.util.MissingResourceException if the bundle or the key is not there
     */
    public static String of(String bundle, String key, List<Object> arguments, Locale locale) {
        var loader = Thread.currentThread().getContextClassLoader();
        var text =
                ResourceBundle.getBundle(
                                bundle,
                                locale,
                                loader == null ? Messages.class.getClassLoader() : loader,
                                RUSSIAN_FIRST)
                        .getString(key);
        var shown = arguments.stream().map(argument -> shown(argument, locale)).toArray();
        return new MessageFormat(text, locale).format(shown);
    }

    private static Object shown(Object argument, Locale locale) {
        if (argument instanceof Phrase phrase) {
            return of(phrase.bundle(), phrase.key(), phrase.arguments(), locale);
        }
        return argument instanceof LocalDate date
                ? date.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale))
                : argument;
    }
}
