package org.kartoteka.demo;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Says what is being done, in the language of whoever started it. */
record Telling(PrintStream out, ResourceBundle texts) {

    static Telling to(PrintStream out, Map<String, String> environment) {
        var language =
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
        var locale = language.startsWith("ru") ? Locale.forLanguageTag("ru") : Locale.ROOT;
        var bundle =
                ResourceBundle.getBundle(
                        "org.kartoteka.demo.messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Telling(out, bundle);
    }

    void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(arguments);
    }
}
