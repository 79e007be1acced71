package org.kartoteka.catalog.marc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes the values of one record whose encoding is known. */
final class FieldText {

    private final RecordEncoding encoding;
    private final Charset charset;
    private final Warnings warnings;

    FieldText(RecordEncoding encoding, Warnings warnings) {
        this.encoding = encoding;
        this.charset = encoding.charset().orElse(StandardCharsets.US_ASCII);
        this.warnings = warnings;
    }

    /** The value of those bytes: decoded, composed, without control characters. */
    String decode(byte[] bytes, int from, int to, String field) {
        if (encoding == RecordEncoding.MARC_8) {
            return TextCleaner.clean(
                    Marc8Decoder.decode(bytes, from, to, warnings, field), warnings, field);
        }
        String text = new String(bytes, from, to - from, charset);
        if (encoding == RecordEncoding.UTF_8 && text.indexOf('\uFFFD') >= 0) {
            warnings.add(WarningKind.CHARACTERS_BROKEN, field);
        }
        return TextCleaner.clean(text, warnings, field);
    }

    /** Several lines of text: as {@link #decode}, but the line ends stay. */
    String decodeLines(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, charset);
        if (encoding == RecordEncoding.UTF_8 && text.indexOf('\uFFFD') >= 0) {
            warnings.add(WarningKind.CHARACTERS_BROKEN);
        }
        return TextCleaner.withoutControls(text, warnings);
    }
}
