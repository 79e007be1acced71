package org.kartoteka.catalog.marc;

import java.io.IOException;
import java.util.Optional;

/**
 * Cuts an ISO 2709 file at its record ends (0x1D). The length in the leader is a second opinion:
 * where they differ, a leader found inside tells that the end of the record before it was lost.
 */
final class Iso2709Splitter implements RecordSplitter {

    private final ByteWindow window;
    private final int limit;

    Iso2709Splitter(ByteWindow window, int limit) {
        this.window = window;
        this.limit = limit;
    }

    @Override
    public Optional<RawRecord> next() throws IOException {
        skipFiller();
        if (window.ensure(1) == 0) {
            return Optional.empty();
        }
        int end = window.indexOf(Iso2709Parser.RECORD_END, 0, limit);
        if (end >= 0) {
            return Optional.of(cut(end + 1, true));
        }
        int have = window.ensure(limit);
        if (have < limit) {
            return Optional.of(cut(have, false));
        }
        return Optional.of(tooLong());
    }

    private RawRecord cut(int length, boolean ended) {
        byte[] bytes = window.copy(0, length);
        long offset = window.offset();
        int inner =
                Leader.number(bytes, 0, Math.min(5, length)) == length ? -1 : innerLeader(bytes);
        if (inner > 0) {
            byte[] first = window.copy(0, inner);
            window.advance(inner);
            return headOf(first, offset);
        }
        window.advance(length);
        if (!Leader.plausibleAt(bytes, 0, length) && !hasStructure(bytes)) {
            return RawRecord.faulty(offset, length, bytes, UnreadableReason.NOT_A_RECORD);
        }
        return ended ? RawRecord.whole(offset, bytes) : withoutEnd(bytes, offset);
    }

    /**
     * What stands before a leader that was found inside: a record that lost its end, or no record
     * at all.
     */
    private static RawRecord headOf(byte[] bytes, long offset) {
        if (!Leader.plausibleAt(bytes, 0, bytes.length)) {
            return RawRecord.faulty(offset, bytes.length, bytes, UnreadableReason.NOT_A_RECORD);
        }
        return withoutEnd(bytes, offset);
    }

    private static RawRecord withoutEnd(byte[] bytes, long offset) {
        int declared = Leader.number(bytes, 0, Math.min(5, bytes.length));
        if (declared > bytes.length + 1 || bytes.length < Leader.LENGTH) {
            return RawRecord.faulty(offset, bytes.length, bytes, UnreadableReason.TRUNCATED);
        }
        return RawRecord.mended(offset, bytes, WarningKind.TERMINATOR_MISSING);
    }

    private RawRecord tooLong() throws IOException {
        long offset = window.offset();
        byte[] head = window.copy(0, Math.min(limit, ReadResult.Refused.RAW_BYTES_KEPT));
        window.advance(limit);
        int end = window.indexOf(Iso2709Parser.RECORD_END, 0, limit);
        while (end < 0 && window.ensure(1) > 0) {
            window.advance(Math.min(window.ensure(limit), limit));
            end = window.indexOf(Iso2709Parser.RECORD_END, 0, limit);
        }
        window.advance(end + 1);
        return RawRecord.faulty(
                offset,
                window.offset() - offset,
                head,
                UnreadableReason.RECORD_TOO_LONG,
                Integer.toString(limit));
    }

    private static int innerLeader(byte[] bytes) {
        for (int i = 1; i + Leader.LENGTH < bytes.length; i++) {
            if (bytes[i + 10] == '2' && Leader.strictlyAt(bytes, i, bytes.length)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasStructure(byte[] bytes) {
        for (int i = Leader.LENGTH; i < bytes.length; i++) {
            if (bytes[i] == Iso2709Parser.FIELD_END) {
                return true;
            }
        }
        return false;
    }

    /**
     * Line ends, zeros and the old end-of-file sign between records; spaces too, unless a leader
     * begins with them.
     */
    private void skipFiller() throws IOException {
        boolean again = true;
        while (again) {
            while (window.ensure(1) > 0 && isFiller(window.at(0))) {
                window.advance(1);
            }
            again = skipSpaces();
        }
    }

    private boolean skipSpaces() throws IOException {
        int spaces = 0;
        while (spaces < limit && window.ensure(spaces + 1) > spaces && window.at(spaces) == ' ') {
            spaces++;
        }
        boolean atEnd = window.ensure(spaces + 1) == spaces;
        byte after = atEnd ? 0 : window.at(spaces);
        if (spaces == 0 || !isFiller(after) && (after < '0' || after > '9')) {
            return false;
        }
        window.advance(spaces);
        return true;
    }

    private static boolean isFiller(byte b) {
        return b == '\r' || b == '\n' || b == 0 || b == 0x1A;
    }
}
