package org.kartoteka.catalog.marc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The records of one file, in order. Not for several threads. */
public final class RecordFile implements Iterator<ReadResult>, Closeable {

    private final InputStream in;
    private final Optional<ContainerKind> container;
    private final RecordSplitter splitter;
    private final RecordParser parser;
    private final boolean fromStart;
    private long ordinal;
    private Optional<ReadResult> ahead = Optional.empty();
    private boolean ended;

    RecordFile(
            InputStream in,
            Optional<ContainerKind> container,
            RecordSplitter splitter,
            RecordParser parser,
            Position start) {
        this.in = in;
        this.container = container;
        this.splitter = splitter;
        this.parser = parser;
        this.ordinal = start.ordinal();
        this.fromStart = start.equals(Position.START);
    }

    /** What the file is; empty when it holds no records. */
    public Optional<ContainerKind> container() {
        return container;
    }

    /**
     * Whether another record follows.
     *
     * @throws UncheckedIOException when the stream fails
     */
    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            ahead = read();
            ended = ahead.isEmpty();
        }
        return ahead.isPresent();
    }

    /**
     * The next record, read or refused.
     *
     * @throws UncheckedIOException when the stream fails
     */
    @Override
    public ReadResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ReadResult result = ahead.orElseThrow();
        ahead = Optional.empty();
        return result;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Optional<ReadResult> read() {
        try {
            Optional<RawRecord> raw = splitter.next();
            if (raw.isPresent()) {
                return Optional.of(result(raw.get(), ordinal++));
            }
            return noneAtAll() ? Optional.of(withoutRecords()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean noneAtAll() {
        return fromStart && ordinal == 1 && container.isPresent();
    }

    private ReadResult withoutRecords() {
        UnreadableReason reason =
                container.equals(Optional.of(ContainerKind.XML))
                        ? UnreadableReason.XML_WITHOUT_RECORDS
                        : UnreadableReason.EMPTY_FILE;
        return refused(
                RawRecord.faulty(0, 0, new byte[0], reason), ordinal++, reason, new String[0]);
    }

    private ReadResult result(RawRecord raw, long number) {
        if (raw.fault().isPresent()) {
            RawRecord.Fault fault = raw.fault().get();
            return refused(raw, number, fault.reason(), fault.details().toArray(new String[0]));
        }
        Warnings warnings = new Warnings();
        raw.warning().ifPresent(warnings::add);
        try {
            RecordParser.Parsed parsed = parser.parse(raw.bytes(), warnings);
            return new ReadResult.Read(
                    parsed.record(),
                    new Position(number, raw.byteOffset()),
                    raw.byteLength(),
                    parsed.encoding(),
                    warnings.list());
        } catch (UnreadableRecordException e) {
            return refused(raw, number, e.reason(), e.details().toArray(new String[0]));
        }
    }

    private static ReadResult refused(
            RawRecord raw, long number, UnreadableReason reason, String... details) {
        byte[] kept =
                raw.bytes().length > ReadResult.Refused.RAW_BYTES_KEPT
                        ? Arrays.copyOf(raw.bytes(), ReadResult.Refused.RAW_BYTES_KEPT)
                        : raw.bytes();
        return new ReadResult.Refused(
                new Position(number, raw.byteOffset()),
                raw.byteLength(),
                reason,
                Arrays.asList(details),
                kept);
    }
}
