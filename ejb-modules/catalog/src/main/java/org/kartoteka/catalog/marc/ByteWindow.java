package org.kartoteka.catalog.marc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A window that slides over a stream: bytes ahead can be looked at before they are taken. */
final class ByteWindow {

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private byte[] buffer = new byte[2 * CHUNK];
    private int start;
    private int end;
    private long offset;
    private boolean ended;

    ByteWindow(InputStream in) {
        this.in = in;
    }

    /** Bytes from the beginning of the stream to the beginning of the window. */
    long offset() {
        return offset;
    }

    /** Tries to have that many bytes in the window; returns how many there are. */
    int ensure(int count) throws IOException {
        while (end - start < count && !ended) {
            read();
        }
        return end - start;
    }

    byte at(int index) {
        return buffer[start + index];
    }

    /**
     * Looks for a byte, reading on as needed.
     *
     * @return its index in the window, or -1 when it is not among the first {@code limit} bytes
     */
    int indexOf(int wanted, int from, int limit) throws IOException {
        int index = from;
        while (index < limit) {
            int have = Math.min(ensure(index + 1), limit);
            if (have <= index) {
                return -1;
            }
            for (int i = start + index, stop = start + have; i < stop; i++) {
                if (buffer[i] == wanted) {
                    return i - start;
                }
            }
            index = have;
        }
        return -1;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(buffer, start + from, start + to);
    }

    void advance(int count) {
        start += count;
        offset += count;
        if (start == end) {
            start = 0;
            end = 0;
        }
    }

    /** Goes forward to that offset of the stream, or to its end. */
    void advanceTo(long target) throws IOException {
        while (offset < target && ensure(1) > 0) {
            advance((int) Math.min(target - offset, end - start));
        }
    }

    private void read() throws IOException {
        if (end == buffer.length) {
            makeRoom();
        }
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            ended = true;
        } else {
            end += count;
        }
    }

    private void makeRoom() {
        if (start >= CHUNK) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        } else {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
