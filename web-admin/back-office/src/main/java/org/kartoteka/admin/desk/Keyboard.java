package org.kartoteka.admin.desk;

/**
 * Undoes the Russian keyboard layout. A scanner types like a keyboard: with the layout ЙЦУКЕН
 * switched on, the barcode NSK-1 arrives as ТЫЛ-1.
 */
final class Keyboard {

    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю";
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private Keyboard() {}

    /** Whether the text may have been typed in the Russian layout. */
    static boolean isRussian(String text) {
        return text.chars().anyMatch(c -> RUSSIAN.indexOf(Character.toLowerCase(c)) >= 0);
    }

    /** What the same keys give in the Latin layout. */
    static String latin(String text) {
        var latin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            latin.append(latin(text.charAt(i)));
        }
        return latin.toString();
    }

    private static char latin(char c) {
        int key = RUSSIAN.indexOf(Character.toLowerCase(c));
        if (key < 0) {
            return c;
        }
        char latin = LATIN.charAt(key);
        return Character.isUpperCase(c) ? Character.toUpperCase(latin) : latin;
    }
}
