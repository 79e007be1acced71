package org.kartoteka.catalog.domain.restricted;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Texts without what is written now so, now otherwise: case, ё, accents, punctuation, quotes. */
public final class Folded {

    private Folded() {}

    /** The words of a text, in its order: letters and digits, lower case, ё as е. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('ё', 'е'), Normalizer.Form.NFKC)
                .codePoints()
                .forEach(
                        letter -> {
                            if (Character.isLetterOrDigit(letter)) {
                                word.appendCodePoint(letter);
                            } else if (word.length() > 0 && !isAccent(letter)) {
                                words.add(word.toString());
                                word.setLength(0);
                            }
                        });
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    /** Stress marks stand within a word. */
    private static boolean isAccent(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** A short hash of texts as they are folded; equal for texts that differ in nothing more. */
    public static String fingerprint(String... texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var text : texts) {
                digest.update(String.join(" ", words(text)).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
