package org.kartoteka.catalog.marc;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of records that is being written, always in UTF-8. Closing it completes the file. Dialects
 * may be mixed in ISO 2709 and XML.
 */
public final class RecordOutput implements Closeable {

    private static final String XML_HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection>\n";
    private static final String XML_END = "</collection>\n";

    private final OutputStream out;
    private final ContainerKind container;
    private boolean begun;

    private RecordOutput(OutputStream out, ContainerKind container) {
        this.out = out;
        this.container = container;
    }

    /** A new file; the stream is closed with it. */
    public static RecordOutput to(OutputStream out, ContainerKind container) {
        return new RecordOutput(out, container);
    }

    /**
     * Adds a record, or refuses it and leaves the file as it was.
     *
     * @throws IOException when the stream fails
     */
    public WriteResult write(MarcRecord record) throws IOException {
        begin();
        Encoded encoded =
                switch (container) {
                    case ISO2709 -> Iso2709Writer.encode(record);
                    case XML -> new Encoded.Bytes(utf8(RecordXml.element(record)));
                    case IRBIS_TEXT -> irbis(record);
                };
        if (encoded instanceof Encoded.Refusal refusal) {
            return new WriteResult.NotWritten(refusal.reason(), refusal.details());
        }
        byte[] bytes = ((Encoded.Bytes) encoded).bytes();
        out.write(bytes);
        return new WriteResult.Written(bytes.length);
    }

    @Override
    public void close() throws IOException {
        begin();
        if (container == ContainerKind.XML) {
            out.write(utf8(XML_END));
        }
        out.close();
    }

    private void begin() throws IOException {
        if (!begun && container == ContainerKind.XML) {
            out.write(utf8(XML_HEAD));
        }
        begun = true;
    }

    private static Encoded irbis(MarcRecord record) {
        if (record.format() == MarcFormat.MARC21) {
            return new Encoded.Refusal(UnwritableReason.MARC21_HAS_NO_IRBIS_FORM, List.of());
        }
        return IrbisConversion.fromRusmarc(record)
                .<Encoded>map(lines -> new Encoded.Bytes(utf8(text(lines))))
                .orElseGet(() -> new Encoded.Refusal(UnwritableReason.NO_IRBIS_FORM, List.of()));
    }

    private static String text(List<IrbisField> lines) {
        StringBuilder text = new StringBuilder(1024);
        for (IrbisField line : lines) {
            text.append(line.line()).append('\n');
        }
        return text.append("*****\n").toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of one record, or why there are none. */
    sealed interface Encoded {
        record Bytes(byte[] bytes) implements Encoded {}

        record Refusal(UnwritableReason reason, List<String> details) implements Encoded {}
    }
}
