package org.kartoteka.catalog.marc;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * How much a text looks like Russian when its bytes are read in one of the three Cyrillic encodings
 * of one byte: frequencies of letters and pairs of letters, and that a capital seldom follows a
 * small letter.
 */
final class CyrillicStatistics {

    private static final String ALPHABET = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";

    /** Letters per ten thousand of running Russian text, in the order of the alphabet. */
    private static final int[] FREQUENCY = {
        801, 159, 454, 170, 298, 845, 94, 165, 735, 121, 349, 440, 321, 670, 1097, 281, 473, 547,
        626, 262, 26, 97, 48, 144, 73, 36, 4, 190, 174, 32, 64, 201, 4
    };

    private static final String FREQUENT_PAIRS =
            "ст но то на ен ов ни ра во ко ал ли по ре ро ос пр та от ер ор ан ть не ка ва ом ти ел ло"
                    + " те ет ие ес ил ск од ин ат ло де ле ис ог го ки ед ри ая ый ые ия ой ии ич ци ве";

    private static final float OTHER_SIGN = -10f;
    private static final float CAPITAL_AFTER_SMALL = -5f;
    private static final float CAPITAL = -0.7f;
    private static final float PAIR = 1.2f;
    private static final String USUAL_SIGNS = "«»№—–…“”„ ";
    private static final float USUAL_SIGN = -5f;

    private static final boolean[][] PAIRS = pairs();

    /** Built last: the constructor needs the tables above. */
    static final Map<RecordEncoding, CyrillicStatistics> OF =
            Map.of(
                    RecordEncoding.WINDOWS_1251, new CyrillicStatistics("windows-1251"),
                    RecordEncoding.CP866, new CyrillicStatistics("IBM866"),
                    RecordEncoding.KOI8_R, new CyrillicStatistics("KOI8-R"));

    private final byte[] letter = new byte[256];
    private final boolean[] capital = new boolean[256];
    private final float[] weight = new float[256];

    private CyrillicStatistics(String charset) {
        for (int b = 0x80; b < 0x100; b++) {
            String text = new String(new byte[] {(byte) b}, Charset.forName(charset));
            char c = text.charAt(0);
            char small = Character.toLowerCase(c);
            letter[b] = (byte) ALPHABET.indexOf(small);
            capital[b] = small != c;
            weight[b] = letter[b] < 0 ? signWeight(c) : letterWeight(letter[b], capital[b]);
        }
    }

    /** Comparable between encodings for the same bytes; higher is more likely. */
    float score(byte[] bytes, int from, int to) {
        float score = 0;
        int before = -1;
        boolean smallBefore = false;
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 0) {
                before = -1;
                smallBefore = false;
                continue;
            }
            int b = bytes[i] & 0xFF;
            score += weight[b];
            int now = letter[b];
            if (before >= 0 && now >= 0 && PAIRS[before][now]) {
                score += PAIR;
            }
            if (smallBefore && capital[b]) {
                score += CAPITAL_AFTER_SMALL;
            }
            before = now;
            smallBefore = now >= 0 && !capital[b];
        }
        return score;
    }

    private static float letterWeight(int index, boolean capital) {
        return (float) Math.log(FREQUENCY[index] / 10_000.0) + (capital ? CAPITAL : 0);
    }

    private static float signWeight(char c) {
        return USUAL_SIGNS.indexOf(c) >= 0 ? USUAL_SIGN : OTHER_SIGN;
    }

    private static boolean[][] pairs() {
        boolean[][] pairs = new boolean[ALPHABET.length()][ALPHABET.length()];
        for (String pair : FREQUENT_PAIRS.split(" ")) {
            pairs[ALPHABET.indexOf(pair.charAt(0))][ALPHABET.indexOf(pair.charAt(1))] = true;
        }
        return pairs;
    }
}
