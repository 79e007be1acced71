package org.kartoteka.catalog.marc;

/**
 * Decodes MARC-8. Marks stand before their letter and are put behind it. The sets that Russian and
 * Western libraries use are known: ASCII, ANSEL, Basic and Extended Cyrillic, Greek, sub- and
 * superscripts. Characters of the others (Hebrew, Arabic, East Asian) become U+FFFD, with a
 * warning.
 */
final class Marc8Decoder {

    static final byte ESCAPE = 0x1B;

    private static final String FOLLOWERS = "()-,$bgps";
    private static final int SPACE = 0x20;

    private enum CharacterSet {
        ASCII,
        ANSEL,
        BASIC_CYRILLIC,
        EXTENDED_CYRILLIC,
        GREEK,
        GREEK_SYMBOLS,
        SUBSCRIPTS,
        SUPERSCRIPTS,
        UNKNOWN,
        UNKNOWN_MULTIBYTE
    }

    private final byte[] bytes;
    private final int end;
    private final StringBuilder text;
    private final StringBuilder marks = new StringBuilder(4);
    private CharacterSet low = CharacterSet.ASCII;
    private CharacterSet high = CharacterSet.ANSEL;
    private boolean unknown;
    private int at;

    private Marc8Decoder(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.text = new StringBuilder(to - from);
    }

    static boolean follows(byte afterEscape) {
        return afterEscape > 0 && FOLLOWERS.indexOf(afterEscape) >= 0;
    }

    /** The text in Unicode, not yet composed. */
    static String decode(byte[] bytes, int from, int to, Warnings warnings, String field) {
        Marc8Decoder decoder = new Marc8Decoder(bytes, from, to);
        String text = decoder.decode();
        if (decoder.unknown) {
            warnings.add(WarningKind.CHARACTER_SET_UNKNOWN, field);
        } else if (text.indexOf('\uFFFD') >= 0) {
            warnings.add(WarningKind.CHARACTERS_BROKEN, field);
        }
        return text;
    }

    private String decode() {
        while (at < end) {
            if (bytes[at] == ESCAPE) {
                escape();
            } else {
                character(bytes[at++] & 0xFF);
            }
        }
        text.append(marks);
        return text.toString();
    }

    private void escape() {
        at++;
        if (at >= end) {
            return;
        }
        char kind = (char) (bytes[at++] & 0xFF);
        switch (kind) {
            case 'b' -> low = CharacterSet.SUBSCRIPTS;
            case 'p' -> low = CharacterSet.SUPERSCRIPTS;
            case 'g' -> low = CharacterSet.GREEK_SYMBOLS;
            case 's' -> low = CharacterSet.ASCII;
            case '(', ',' -> low = singleByteSet();
            case ')', '-' -> high = singleByteSet();
            case '$' -> multiByteSet();
            default -> at--;
        }
    }

    private CharacterSet singleByteSet() {
        if (at < end && bytes[at] == '!') {
            at++;
        }
        int last = at < end ? bytes[at++] : 0;
        return switch (last) {
            case 'B' -> CharacterSet.ASCII;
            case 'E' -> CharacterSet.ANSEL;
            case 'N' -> CharacterSet.BASIC_CYRILLIC;
            case 'Q' -> CharacterSet.EXTENDED_CYRILLIC;
            case 'S' -> CharacterSet.GREEK;
            default -> CharacterSet.UNKNOWN;
        };
    }

    private void multiByteSet() {
        boolean toHigh = at < end && (bytes[at] == ')' || bytes[at] == '-');
        if (at < end && (toHigh || bytes[at] == ',' || bytes[at] == '(')) {
            at++;
        }
        at = Math.min(at + 1, end);
        if (toHigh) {
            high = CharacterSet.UNKNOWN_MULTIBYTE;
        } else {
            low = CharacterSet.UNKNOWN_MULTIBYTE;
        }
    }

    private void character(int b) {
        CharacterSet set = b < 0x80 ? low : high;
        if (b < SPACE || b == SPACE) {
            letter((char) b);
        } else if (set == CharacterSet.UNKNOWN || set == CharacterSet.UNKNOWN_MULTIBYTE) {
            unknown = true;
            at = set == CharacterSet.UNKNOWN ? at : Math.min(at + 2, end);
            letter('\uFFFD');
        } else if (set == CharacterSet.ANSEL) {
            ansel(b | 0x80);
        } else {
            plain(set, b & 0x7F);
        }
    }

    private void ansel(int b) {
        int mark = b - 0xE0;
        if (mark < 0 || mark >= Marc8Tables.ANSEL_MARKS.length()) {
            letter(Marc8Tables.ansel(b));
            return;
        }
        char combining = Marc8Tables.ANSEL_MARKS.charAt(mark);
        if (combining != ' ') {
            marks.append(combining);
        }
    }

    private void plain(CharacterSet set, int b) {
        switch (set) {
            case BASIC_CYRILLIC ->
                    letter(
                            b < 0x40
                                    ? (char) b
                                    : Marc8Tables.fromTable(Marc8Tables.BASIC_CYRILLIC, 0x40, b));
            case EXTENDED_CYRILLIC ->
                    letter(Marc8Tables.fromTable(Marc8Tables.EXTENDED_CYRILLIC, 0x40, b));
            case GREEK -> greek(b);
            case GREEK_SYMBOLS -> letter(Marc8Tables.fromTable(Marc8Tables.GREEK_SYMBOLS, 'a', b));
            case SUBSCRIPTS -> letter(Marc8Tables.script(Marc8Tables.SUBSCRIPTS, b));
            case SUPERSCRIPTS -> letter(Marc8Tables.script(Marc8Tables.SUPERSCRIPTS, b));
            default -> letter((char) b);
        }
    }

    private void greek(int b) {
        if (b <= 0x27) {
            marks.append(Marc8Tables.fromTable(Marc8Tables.GREEK_MARKS, 0x21, b));
        } else {
            letter(Marc8Tables.fromTable(Marc8Tables.GREEK, 0x41, b));
        }
    }

    private void letter(char c) {
        text.append(c).append(marks);
        marks.setLength(0);
    }
}
