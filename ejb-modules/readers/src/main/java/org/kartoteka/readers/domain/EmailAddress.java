package org.kartoteka.readers.domain;

import static org.kartoteka.readers.api.ReaderRefusal.EMAIL_MALFORMED;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kartoteka.kernel.error.RefusedException;

/**
 * An e-mail address: a dot-atom (RFC 5322, section 3.2.3), an at sign and a domain of two labels or
 * more (RFC 5321, section 2.3.5). Quoted local parts and address literals are refused: no reader
 * has one, and mistakes look like them. A domain may be an internationalised one ({@code
 * почта.рф}).
 *
 * @param text the local part as given, the domain in small letters
 */
public record EmailAddress(String text) {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;
    private static final String ATOM = "[\\p{L}\\p{M}0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9-]{1,63}\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}");

    /**
     * Tidies an address as it was typed.
     *
     * @throws RefusedException {@link org.kartoteka.readers.api.ReaderRefusal#EMAIL_MALFORMED}
     */
    public static EmailAddress of(String typed) {
        var text = typed.strip();
        int at = text.indexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || text.length() > LONGEST) {
            throw new RefusedException(EMAIL_MALFORMED);
        }
        var local = text.substring(0, at);
        var domain = text.substring(at + 1).toLowerCase(Locale.ROOT);
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(ascii(domain)).matches()) {
            throw new RefusedException(EMAIL_MALFORMED);
        }
        return new EmailAddress(local + "@" + domain);
    }

    /** The same for all spellings that reach the same letter box: small letters, ASCII domain. */
    public String folded() {
        int at = text.indexOf('@');
        return text.substring(0, at).toLowerCase(Locale.ROOT) + "@" + ascii(text.substring(at + 1));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(EMAIL_MALFORMED);
        }
    }
}
