package org.kartoteka.stack;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the launcher says, in Russian where the environment's language is Russian, else in English.
 */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    private Messages(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("org.kartoteka.stack.messages", locale, NO_FALLBACK);
    }

    /** The messages in the language of this process's environment (LC_ALL, LC_MESSAGES, LANG). */
    public static Messages ofEnvironment() {
        for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = System.getenv(name);
            if (value != null && !value.isEmpty()) {
                return in(value.startsWith("ru") ? Locale.forLanguageTag("ru") : Locale.ENGLISH);
            }
        }
        return in(Locale.ENGLISH);
    }

    /** The messages in a given language. */
    public static Messages in(Locale locale) {
        return new Messages(locale);
    }

    /** The message of a key with its arguments put in; numbers are printed plainly. */
    public String text(String key, Object... arguments) {
        var plain = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(texts.getString(key), locale).format(plain);
    }
}
