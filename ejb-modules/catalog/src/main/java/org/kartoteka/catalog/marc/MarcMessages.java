package org.kartoteka.catalog.marc;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this package: Russian, and English for readers of English. */
public final class MarcMessages {

    private static final String BUNDLE = "org.kartoteka.catalog.marc.messages";
    private static final ResourceBundle.Control RUSSIAN_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private MarcMessages() {}

    /**
     * A refusal for the person who brought the file.
     *
     * @param what went wrong
     * @param where in the file; empty when the whole file is refused
     * @param mend what can be done
     */
    public record Explanation(String what, String where, String mend) {}

    /** Says what was refused, where, and how to mend it. */
    public static Explanation explain(ReadResult.Refused refused, Locale locale) {
        String key = key(refused.reason());
        String where =
                refused.reason().wholeFile()
                        ? ""
                        : text(
                                "where",
                                locale,
                                List.of(
                                        Long.toString(refused.position().ordinal()),
                                        Long.toString(refused.position().byteOffset())));
        return new Explanation(
                text(key + ".what", locale, refused.details()),
                where,
                text(key + ".mend", locale, refused.details()));
    }

    /** What was mended in a record. */
    public static String text(ReadWarning warning, Locale locale) {
        return text(key(warning.kind()), locale, List.of(warning.field()));
    }

    /** Why a record could not be written. */
    public static String text(WriteResult.NotWritten refusal, Locale locale) {
        return text(key(refusal.reason()), locale, refusal.details());
    }

    /** The text of a reason of this package or of its view, for instance of a copy's problem. */
    public static String text(Enum<?> reason, Locale locale, String... details) {
        return text(key(reason), locale, List.of(details));
    }

    private static String key(Enum<?> reason) {
        Class<?> type = reason.getDeclaringClass();
        Class<?> named = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        return named.getSimpleName() + '.' + reason.name();
    }

    private static String text(String key, Locale locale, List<String> details) {
        String pattern =
                ResourceBundle.getBundle(
                                BUNDLE,
                                locale,
                                MarcMessages.class.getClassLoader(),
                                RUSSIAN_OTHERWISE)
                        .getString(key);
        return new MessageFormat(pattern, locale).format(details.toArray());
    }
}
