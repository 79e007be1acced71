package org.kartoteka.client;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Says what a program does, in Russian to whoever works in Russian, else in English.
 *
 * @param out where to
 * @param texts the bundle of the language
 */
public record Telling(PrintStream out, ResourceBundle texts) {

    /**
     * In the language of an environment (LC_ALL, LC_MESSAGES, LANG).
     *
     * @param bundle its base name; without a language it is English
     */
    public static Telling to(PrintStream out, String bundle, Map<String, String> environment) {
        var language =
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
        var locale = language.startsWith("ru") ? Locale.forLanguageTag("ru") : Locale.ROOT;
        var noFallback =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Telling(out, ResourceBundle.getBundle(bundle, locale, noFallback));
    }

    /** Prints a line. */
    public void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    /** The text of a key with its arguments put in. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(arguments);
    }
}
