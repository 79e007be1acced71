package org.kartoteka.catalog.marc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Cuts {@code record} elements, of any name space prefix, out of an XML file. Works on bytes, so
 * one broken element spoils neither the others nor the offsets to resume from. Wrappers that are
 * called record too (OAI-PMH, SRU) are looked through.
 */
final class XmlSplitter implements RecordSplitter {

    private static final String RECORD = "record";
    private static final int LONGEST_NAME = 64;

    private final ByteWindow window;
    private final int limit;

    XmlSplitter(ByteWindow window, int limit) {
        this.window = window;
        this.limit = limit;
    }

    @Override
    public Optional<RawRecord> next() throws IOException {
        while (toNextTag()) {
            if (startsAt(0, "<!--")) {
                skipComment();
            } else if (isRecordTag(0, 1)) {
                Optional<RawRecord> record = cut();
                if (record.isPresent()) {
                    return record;
                }
            } else {
                window.advance(1);
            }
        }
        return Optional.empty();
    }

    /** The record that begins here, or nothing when it is a mere wrapper of another one. */
    private Optional<RawRecord> cut() throws IOException {
        long offset = window.offset();
        int at = window.indexOf('<', 1, limit);
        while (at > 0) {
            if (isEndTag(at)) {
                int end = window.indexOf('>', at, limit) + 1;
                return Optional.of(take(offset, end > 0 ? end : at));
            }
            if (isRecordTag(at, 1)) {
                return beforeInner(offset, at);
            }
            at = window.indexOf('<', at + 1, limit);
        }
        return Optional.of(unended(offset));
    }

    private RawRecord take(long offset, int length) {
        byte[] bytes = window.copy(0, length);
        window.advance(length);
        return RawRecord.whole(offset, bytes);
    }

    private Optional<RawRecord> beforeInner(long offset, int length) {
        byte[] bytes = window.copy(0, length);
        window.advance(length);
        if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("field")) {
            return Optional.empty();
        }
        return Optional.of(RawRecord.faulty(offset, length, bytes, UnreadableReason.TRUNCATED));
    }

    private RawRecord unended(long offset) throws IOException {
        int have = window.ensure(limit);
        byte[] head = window.copy(0, Math.min(have, ReadResult.Refused.RAW_BYTES_KEPT));
        if (have < limit) {
            window.advance(have);
            return RawRecord.faulty(offset, have, head, UnreadableReason.TRUNCATED);
        }
        do {
            window.advance(1);
        } while (toNextTag() && !isRecordTag(0, 1));
        return RawRecord.faulty(
                offset,
                window.offset() - offset,
                head,
                UnreadableReason.RECORD_TOO_LONG,
                Integer.toString(limit));
    }

    private boolean toNextTag() throws IOException {
        while (window.ensure(1) > 0) {
            int at = window.indexOf('<', 0, limit);
            if (at >= 0) {
                window.advance(at);
                return true;
            }
            window.advance(Math.min(window.ensure(limit), limit));
        }
        return false;
    }

    private void skipComment() throws IOException {
        do {
            window.advance(1);
            int at = window.indexOf('-', 0, limit);
            window.advance(at >= 0 ? at : Math.min(window.ensure(limit), limit));
        } while (window.ensure(1) > 0 && !startsAt(0, "-->"));
    }

    private boolean isEndTag(int at) throws IOException {
        return window.ensure(at + 2) >= at + 2 && window.at(at + 1) == '/' && isRecordTag(at, 2);
    }

    /** Whether a tag of a record element begins there; its name after {@code skip} characters. */
    private boolean isRecordTag(int at, int skip) throws IOException {
        int nameStart = at + skip;
        int have = window.ensure(nameStart + LONGEST_NAME);
        int end = nameStart;
        while (end < have && end < nameStart + LONGEST_NAME && isNamePart(window.at(end))) {
            if (window.at(end) == ':') {
                nameStart = end + 1;
            }
            end++;
        }
        return end - nameStart == RECORD.length() && startsAt(nameStart, RECORD);
    }

    private static boolean isNamePart(byte b) {
        return b < 0
                || b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == ':'
                || b == '-'
                || b == '_'
                || b == '.';
    }

    private boolean startsAt(int at, String text) throws IOException {
        if (window.ensure(at + text.length()) < at + text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (window.at(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
