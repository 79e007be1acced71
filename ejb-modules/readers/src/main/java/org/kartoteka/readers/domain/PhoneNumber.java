package org.kartoteka.readers.domain;

import static org.kartoteka.readers.api.ReaderRefusal.PHONE_MALFORMED;

import java.util.regex.Pattern;
import org.kartoteka.kernel.error.RefusedException;

/**
 * A telephone number in the form of ITU-T E.164, for instance {@code +79131234567}.
 *
 * @param e164 a plus and seven to fifteen digits
 */
public record PhoneNumber(String e164) {

    private static final Pattern DECORATION = Pattern.compile("[\\p{Z}\\p{Pd}\\t().]");
    private static final Pattern RUSSIAN = Pattern.compile("(?:\\+?7|8)([3-9][0-9]{9})");
    private static final Pattern RUSSIAN_MOBILE = Pattern.compile("9[0-9]{9}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!7)[1-9][0-9]{6,14}");

    /**
     * Understands the usual Russian spellings (+7, 7, 8, or a bare mobile number; with spaces,
     * dashes and brackets) and foreign numbers that begin with a plus.
     *
     * @throws RefusedException {@link org.kartoteka.readers.api.ReaderRefusal#PHONE_MALFORMED}
     */
    public static PhoneNumber of(String typed) {
        var digits = DECORATION.matcher(typed).replaceAll("");
        var russian = RUSSIAN.matcher(digits);
        if (russian.matches()) {
            return new PhoneNumber("+7" + russian.group(1));
        }
        if (RUSSIAN_MOBILE.matcher(digits).matches()) {
            return new PhoneNumber("+7" + digits);
        }
        if (FOREIGN.matcher(digits).matches()) {
            return new PhoneNumber(digits);
        }
        throw new RefusedException(PHONE_MALFORMED);
    }
}
