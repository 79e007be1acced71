package org.kartoteka.catalog.marc;

import java.io.IOException;
import java.util.Optional;

/** Cuts an IRBIS text file at its lines of asterisks. */
final class IrbisSplitter implements RecordSplitter {

    private static final int ASTERISKS = 5;

    private final ByteWindow window;
    private final int limit;

    IrbisSplitter(ByteWindow window, int limit) {
        this.window = window;
        this.limit = limit;
    }

    @Override
    public Optional<RawRecord> next() throws IOException {
        skipBlank();
        if (window.ensure(1) == 0) {
            return Optional.empty();
        }
        long offset = window.offset();
        int line = 0;
        while (true) {
            int lineEnd = window.indexOf('\n', line, limit);
            int end = lineEnd < 0 ? Math.min(window.ensure(limit), limit) : lineEnd + 1;
            if (isSeparator(line, end)) {
                return Optional.of(RawRecord.whole(offset, take(end)));
            }
            if (lineEnd < 0) {
                return Optional.of(end < limit ? lastRecord(offset, end) : tooLong(offset));
            }
            line = end;
        }
    }

    private RawRecord lastRecord(long offset, int length) {
        return RawRecord.mended(offset, take(length), WarningKind.TERMINATOR_MISSING);
    }

    private RawRecord tooLong(long offset) throws IOException {
        byte[] head = window.copy(0, Math.min(limit, ReadResult.Refused.RAW_BYTES_KEPT));
        boolean ended = false;
        while (!ended && window.ensure(1) > 0) {
            int lineEnd = window.indexOf('\n', 0, limit);
            int end = lineEnd < 0 ? Math.min(window.ensure(limit), limit) : lineEnd + 1;
            ended = isSeparator(0, end);
            window.advance(end);
        }
        return RawRecord.faulty(
                offset,
                window.offset() - offset,
                head,
                UnreadableReason.RECORD_TOO_LONG,
                Integer.toString(limit));
    }

    private byte[] take(int length) {
        byte[] bytes = window.copy(0, length);
        window.advance(length);
        return bytes;
    }

    private boolean isSeparator(int from, int to) {
        int end = to;
        while (end > from && window.at(end - 1) <= ' ' && window.at(end - 1) >= 0) {
            end--;
        }
        if (end - from < ASTERISKS) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (window.at(i) != '*') {
                return false;
            }
        }
        return true;
    }

    private void skipBlank() throws IOException {
        while (window.ensure(1) > 0 && window.at(0) >= 0 && window.at(0) <= ' ') {
            window.advance(1);
        }
    }
}
