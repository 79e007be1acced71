package org.kartoteka.catalog.marc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells from the first bytes of a file what it is. */
final class ContainerSniffer {

    private static final int TEXT_LOOKED_AT = 4096;

    private final byte[] head;
    private final int bom;

    private ContainerSniffer(byte[] head) {
        this.head = head;
        this.bom = startsWith(head, 0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    static Sniffed sniff(byte[] head) {
        return new ContainerSniffer(head).sniff();
    }

    private Sniffed sniff() {
        int start = afterBlank();
        if (start >= head.length) {
            return refused(UnreadableReason.EMPTY_FILE);
        }
        if (startsWith(head, 0, 0xFF, 0xFE) || startsWith(head, 0, 0xFE, 0xFF)) {
            return refused(UnreadableReason.UTF16_TEXT);
        }
        if (head[start] == '<') {
            return xml();
        }
        if (isIrbisLine(start)) {
            return container(ContainerKind.IRBIS_TEXT);
        }
        if (Leader.plausibleAt(head, start, head.length)) {
            return container(ContainerKind.ISO2709);
        }
        UnreadableReason foreign = foreign();
        boolean unknown =
                foreign == UnreadableReason.UNKNOWN_FORMAT
                        || foreign == UnreadableReason.PLAIN_TEXT;
        return unknown && hasLeaderInside() ? container(ContainerKind.ISO2709) : refused(foreign);
    }

    private Sniffed container(ContainerKind kind) {
        return new Sniffed.Container(kind, bom);
    }

    private static Sniffed refused(UnreadableReason reason) {
        return new Sniffed.NotRecords(reason);
    }

    private Sniffed xml() {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return text.contains("<!doctype html") || text.contains("<html")
                ? refused(UnreadableReason.XML_WITHOUT_RECORDS)
                : container(ContainerKind.XML);
    }

    private UnreadableReason foreign() {
        if (startsWith(head, 0, 0x1F, 0x8B)) {
            return UnreadableReason.GZIP_ARCHIVE;
        }
        if (startsWith(head, 0, 'P', 'K', 3, 4)) {
            return UnreadableReason.ZIP_ARCHIVE;
        }
        if (startsWith(head, 0, 'R', 'a', 'r', '!')
                || startsWith(head, 0, '7', 'z', 0xBC, 0xAF)
                || startsWith(head, 0, 'B', 'Z', 'h')) {
            return UnreadableReason.OTHER_ARCHIVE;
        }
        if (startsWith(head, 0, '%', 'P', 'D', 'F')) {
            return UnreadableReason.PDF_DOCUMENT;
        }
        if (startsWith(head, 0, 0xD0, 0xCF, 0x11, 0xE0) || startsWith(head, 0, '{', '\\', 'r')) {
            return UnreadableReason.OFFICE_DOCUMENT;
        }
        if (isImage()) {
            return UnreadableReason.IMAGE;
        }
        return isText() ? UnreadableReason.PLAIN_TEXT : UnreadableReason.UNKNOWN_FORMAT;
    }

    private boolean isImage() {
        return startsWith(head, 0, 0xFF, 0xD8, 0xFF)
                || startsWith(head, 0, 0x89, 'P', 'N', 'G')
                || startsWith(head, 0, 'G', 'I', 'F', '8')
                || startsWith(head, 0, 'I', 'I', 0x2A, 0)
                || startsWith(head, 0, 'M', 'M', 0, 0x2A)
                || startsWith(head, 0, 'B', 'M') && !isText();
    }

    private boolean isText() {
        for (int i = 0; i < Math.min(head.length, TEXT_LOOKED_AT); i++) {
            byte b = head[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    /** An ISO 2709 file with a broken beginning: a leader comes later. */
    private boolean hasLeaderInside() {
        boolean marks = false;
        int leader = -1;
        for (int i = 0; i + Leader.LENGTH < head.length && (leader < 0 || !marks); i++) {
            marks |= leader >= 0 && head[i] == Iso2709Parser.FIELD_END;
            if (leader < 0 && Leader.strictlyAt(head, i, head.length)) {
                leader = i;
            }
        }
        return marks;
    }

    private boolean isIrbisLine(int start) {
        if (head[start] == '*') {
            return startsWith(head, start, '*', '*', '*', '*', '*');
        }
        int i = start + 1;
        while (i < head.length && head[i] >= '0' && head[i] <= '9') {
            i++;
        }
        return head[start] == '#' && i > start + 1 && i < head.length && head[i] == ':';
    }

    private int afterBlank() {
        int i = bom;
        while (i < head.length && head[i] >= 0 && head[i] <= ' ' && !leaderOfSpaces(i)) {
            i++;
        }
        return i;
    }

    /** A leader whose length was never filled in begins with five spaces. */
    private boolean leaderOfSpaces(int at) {
        return head[at] == ' '
                && at + Leader.LENGTH <= head.length
                && head[at + 10] == '2'
                && head[at + 11] == '2'
                && head[at + 20] == '4';
    }

    private static boolean startsWith(byte[] bytes, int at, int... wanted) {
        if (at + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** What a file turned out to be. */
    sealed interface Sniffed {
        /** Records begin after {@code skip} bytes of byte order mark. */
        record Container(ContainerKind kind, int skip) implements Sniffed {}

        record NotRecords(UnreadableReason reason) implements Sniffed {}
    }
}
