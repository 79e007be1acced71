package org.kartoteka.catalog.marc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The door to record files: finds out what a file is and reads it record by record. */
public final class RecordFiles {

    private static final int HEAD = 64 * 1024;

    private RecordFiles() {}

    /**
     * Opens a file of records. The container, and for each record the dialect and the encoding, are
     * found out from the bytes. A file that holds no records at all, say a picture, gives one
     * refusal that says so.
     *
     * <p>Memory does not grow with the file: at most one record of {@link
     * ReadingHints#maxRecordBytes()} is held.
     *
     * @param in the file from its first byte, also when it is to be resumed; closed by {@link
     *     RecordFile#close()}
     * @throws IOException when the stream cannot be read
     */
    public static RecordFile open(InputStream in, ReadingHints hints) throws IOException {
        ByteWindow window = new ByteWindow(in);
        byte[] head = window.copy(0, Math.min(window.ensure(HEAD), HEAD));
        ContainerSniffer.Sniffed sniffed = ContainerSniffer.sniff(head);
        if (sniffed instanceof ContainerSniffer.Sniffed.Container container) {
            window.advanceTo(Math.max(container.skip(), hints.start().byteOffset()));
            return new RecordFile(
                    in,
                    Optional.of(container.kind()),
                    splitter(container.kind(), window, hints.maxRecordBytes()),
                    parser(container.kind(), head, hints),
                    hints.start());
        }
        UnreadableReason reason = ((ContainerSniffer.Sniffed.NotRecords) sniffed).reason();
        return new RecordFile(
                in,
                Optional.empty(),
                new RefusedFile(reason, head),
                new Iso2709Parser(
                        EncodingGuess.forFile(Optional.empty(), head),
                        new DialectGuess(Optional.empty())),
                Position.START);
    }

    private static RecordSplitter splitter(ContainerKind kind, ByteWindow window, int limit) {
        return switch (kind) {
            case ISO2709 -> new Iso2709Splitter(window, limit);
            case XML -> new XmlSplitter(window, limit);
            case IRBIS_TEXT -> new IrbisSplitter(window, limit);
        };
    }

    private static RecordParser parser(ContainerKind kind, byte[] head, ReadingHints hints) {
        EncodingGuess encodings = EncodingGuess.forFile(hints.encoding(), head);
        DialectGuess dialects = new DialectGuess(hints.format());
        return switch (kind) {
            case ISO2709 -> new Iso2709Parser(encodings, dialects);
            case XML -> new XmlParser(encodings, dialects, xmlEncoding(head));
            case IRBIS_TEXT -> new IrbisParser(encodings);
        };
    }

    /** The encoding named in {@code <?xml … encoding="…"?>}. */
    private static Optional<RecordEncoding> xmlEncoding(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1);
        int name = text.indexOf("encoding=");
        int from = name + "encoding=".length() + 1;
        if (name < 0 || name > text.indexOf("?>") || from > text.length()) {
            return Optional.empty();
        }
        int to = text.indexOf(text.charAt(from - 1), from);
        return to < 0 ? Optional.empty() : RecordEncoding.ofXmlName(text.substring(from, to));
    }
}
