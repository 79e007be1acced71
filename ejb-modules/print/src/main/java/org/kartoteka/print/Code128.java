package org.kartoteka.print;

/**
 * The bar code Code 128 (ISO/IEC 15417): printable ASCII in code set B, and an even number of
 * digits in code set C, which takes half the room.
 */
public final class Code128 {

    /**
     * Widths of bars and spaces by turns, for the values 0 to 105; the last three are the starts.
     */
    private static final String[] WIDTHS =
            ("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 "
                            + "112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 "
                            + "311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 "
                            + "112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 "
                            + "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 "
                            + "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 "
                            + "122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 "
                            + "124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 "
                            + "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232")
                    .split(" ");

    private static final String STOP = "2331112";
    private static final int START_B = 104;
    private static final int START_C = 105;
    private static final int CHECK = 103;

    private Code128() {}

    /** Whether a text can be written: 1 to 80 printable ASCII characters. */
    public static boolean isValid(String text) {
        return text.matches("[ -~]{1,80}");
    }

    /**
     * The modules of the symbol, dark as 1.
     *
     * @throws IllegalArgumentException if the text cannot be written
     */
    public static String modules(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Not writable as Code 128");
        }
        boolean pairs = text.matches("([0-9]{2})+");
        var values =
                pairs
                        ? text.replaceAll("..", "$0 ").trim().split(" ")
                        : text.chars()
                                .mapToObj(c -> String.valueOf(c - ' '))
                                .toArray(String[]::new);
        int start = pairs ? START_C : START_B;
        int sum = start;
        var modules = new StringBuilder(drawn(WIDTHS[start]));
        for (int i = 0; i < values.length; i++) {
            int value = Integer.parseInt(values[i]);
            sum += (i + 1) * value;
            modules.append(drawn(WIDTHS[value]));
        }
        return modules.append(drawn(WIDTHS[sum % CHECK])).append(drawn(STOP)).toString();
    }

    private static String drawn(String widths) {
        var modules = new StringBuilder();
        for (int i = 0; i < widths.length(); i++) {
            modules.append((i % 2 == 0 ? "1" : "0").repeat(widths.charAt(i) - '0'));
        }
        return modules.toString();
    }
}
