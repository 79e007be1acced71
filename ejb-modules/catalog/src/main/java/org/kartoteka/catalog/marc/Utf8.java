package org.kartoteka.catalog.marc;

/** Counts well-formed and broken UTF-8 sequences of more than one byte. */
final class Utf8 {

    private int good;
    private int broken;

    private Utf8() {}

    static Utf8 count(byte[] bytes, int from, int to) {
        Utf8 count = new Utf8();
        int i = from;
        while (i < to) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequence(bytes, i, to);
            if (length > 0) {
                count.good++;
                i += length;
            } else {
                count.broken++;
                i++;
            }
        }
        return count;
    }

    /** Only well-formed sequences, and at least one. */
    boolean valid() {
        return broken == 0 && good > 0;
    }

    boolean none() {
        return broken == 0 && good == 0;
    }

    /** So many well-formed sequences that the broken ones are damage, not another encoding. */
    boolean damaged() {
        return broken > 0 && good >= 8 * broken;
    }

    private static int sequence(byte[] bytes, int i, int to) {
        int lead = bytes[i] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || i + length > to) {
            return 0;
        }
        for (int k = i + 1; k < i + length; k++) {
            if ((bytes[k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return forbidden(lead, bytes[i + 1] & 0xFF) ? 0 : length;
    }

    /** Overlong forms, surrogates, and what lies beyond U+10FFFF. */
    private static boolean forbidden(int lead, int second) {
        return lead == 0xE0 && second < 0xA0
                || lead == 0xED && second > 0x9F
                || lead == 0xF0 && second < 0x90
                || lead == 0xF4 && second > 0x8F;
    }
}
