package org.kartoteka.admin.page;

import java.util.List;
import java.util.Locale;
import org.kartoteka.kernel.error.Refusal;

/**
 * Something to be said, kept without its language, so that a journal can be read in another one.
 *
 * @param bundle where the words stand
 * @param key under which name
 * @param arguments what fills the placeholders
 */
public record Said(String bundle, String key, List<Object> arguments) {

    /** A text of the back office. */
    public static Said of(String key, Object... arguments) {
        return new Said(Texts.BUNDLE, key, List.of(arguments));
    }

    /** Why something was refused, in the words of the door that refused. */
    public static Said of(Refusal refusal, List<Object> arguments) {
        return new Said(refusal.bundle(), refusal.name(), arguments);
    }

    /** The words in a language. */
    public String in(Locale locale) {
        return Texts.in(locale, bundle, key, arguments);
    }
}
