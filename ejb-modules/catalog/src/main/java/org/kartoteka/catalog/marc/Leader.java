package org.kartoteka.catalog.marc;

/** The 24 characters at the head of a record. */
final class Leader {

    static final int LENGTH = 24;
    static final int ENCODING = 9;
    private static final String NO_LENGTH = "00000";

    private Leader() {}

    static String withoutLengths(String leader) {
        if (leader.length() != LENGTH) {
            throw new IllegalArgumentException(
                    "a leader has 24 characters, not " + leader.length());
        }
        for (int i = 0; i < LENGTH; i++) {
            FieldRules.requireIndicator(leader.charAt(i));
        }
        return NO_LENGTH + leader.substring(5, 12) + NO_LENGTH + leader.substring(17);
    }

    /** Any text as a leader: padded or cut to 24, what is not printable ASCII becomes a space. */
    static String tolerant(CharSequence text) {
        StringBuilder leader = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            leader.append(c < ' ' || c >= 0x7F ? ' ' : c);
        }
        return withoutLengths(leader.toString());
    }

    static String withChar(String leader, int at, char c) {
        return leader.substring(0, at) + c + leader.substring(at + 1);
    }

    static String withLengths(String leader, int recordLength, int baseAddress) {
        return fiveDigits(recordLength)
                + leader.substring(5, 12)
                + fiveDigits(baseAddress)
                + leader.substring(17);
    }

    private static String fiveDigits(int number) {
        String digits = Integer.toString(number);
        return NO_LENGTH.substring(digits.length()) + digits;
    }

    /** Whether 24 bytes at that place can hardly be anything else than a leader. */
    static boolean strictlyAt(byte[] bytes, int at, int end) {
        return at + LENGTH <= end
                && digits(bytes, at, 5)
                && bytes[at + 10] == '2'
                && bytes[at + 11] == '2'
                && digits(bytes, at + 12, 5)
                && bytes[at + 20] == '4'
                && bytes[at + 21] == '5';
    }

    /** Whether those bytes may be a leader, perhaps with broken lengths. */
    static boolean plausibleAt(byte[] bytes, int at, int end) {
        if (at + LENGTH > end) {
            return false;
        }
        int score = 0;
        score += digits(bytes, at, 5) ? 2 : 0;
        score += digits(bytes, at + 12, 5) ? 2 : 0;
        score += bytes[at + 10] == '2' && bytes[at + 11] == '2' ? 2 : 0;
        score += bytes[at + 20] == '4' && bytes[at + 21] == '5' ? 2 : 0;
        return score >= 4 && printable(bytes, at);
    }

    private static boolean printable(byte[] bytes, int at) {
        for (int i = at; i < at + LENGTH; i++) {
            if (bytes[i] < ' ') {
                return false;
            }
        }
        return true;
    }

    static boolean digits(byte[] bytes, int at, int count) {
        for (int i = at; i < at + count; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }

    static int number(byte[] bytes, int at, int count) {
        int number = 0;
        for (int i = at; i < at + count; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
