package org.kartoteka.catalog.domain.record;

import java.util.regex.Pattern;

/**
 * The form of classification marks: whether a text can be one at all. Whether a class exists the
 * tables would have to say, and they are not free. Sources: UDC (GOST R 7.0.90-2016) with its
 * auxiliary signs; BBK, middle and mass tables.
 */
final class Notations {

    private static final String NUMBER = "(?:\\d{3}\\.)*\\d{1,3}(?:\\.0\\d*(?:\\.\\d{1,3})*)?";
    private static final String SIGN =
            "(?:-\\d{1,3}(?:\\.\\d{1,3})*" // -057.4, -31
                    + "|\\([^()\\s][^()]*\\)" // (075.8), (470), (=161.1)
                    + "|\"[^\"]+\"" // "19"
                    + "|=\\d{1,3}(?:\\.\\d{1,3})*(?:'\\d+)*" // =161.1
                    + "|'\\d{1,3}(?:\\.\\d{1,3})*" // '36
                    + "|\\.0\\d*(?:\\.\\d{1,3})*" // .08
                    + "|\\*\\S+)"; // *H2O

    /** After a number also a name, which may have a number of its own: «Бабель2». */
    private static final String SIGNS = "(?:" + SIGN + "|[ ]?\\p{Lu}[\\p{L}\\d.\\- ]*)*+";

    private static final String UDC_PART =
            "\\[?(?:" + NUMBER + "|" + SIGN + ")" + SIGNS + "(?:\\]" + SIGNS + ")?";
    private static final Pattern UDC =
            Pattern.compile(UDC_PART + "(?:\\s*(?:::?|\\+|/)\\s*\\.?" + UDC_PART + ")*+");

    /** A class of the Russian tables: figures, or a capital Cyrillic letter and figures. */
    private static final Pattern BBK =
            Pattern.compile(
                    "(?!ББК|УДК)(?:\\d{1,2}|[А-ЯЁ])"
                            + "(?:\\([^()]+\\)|\\{[^{}]+\\}|\\[[^\\[\\]]+\\]|[-\\d.,=+/:# А-ЯЁа-яё])*+");

    private static final Pattern MIXED = Pattern.compile(".*[A-Za-z].*");
    private static final int LONGEST = 200;

    private Notations() {}

    /** Whether the text has the form of a UDC mark: «821.161.1-31», «004.4(075.8)». */
    static boolean isUdc(String text) {
        var mark = text.strip();
        return mark.length() <= LONGEST && UDC.matcher(mark).matches();
    }

    /** Whether the text has the form of a BBK mark: «84(2=411.2)6-44», «Ш33(2Рос)». */
    static boolean isBbk(String text) {
        var mark = text.strip();
        return mark.length() <= LONGEST
                && !MIXED.matcher(mark).matches()
                && BBK.matcher(mark).matches();
    }
}
