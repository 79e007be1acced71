package org.kartoteka.catalog.marc;

import java.util.List;
import java.util.Optional;

/**
 * Finds the encoding of one record. The bytes come first: valid UTF-8 is UTF-8 whatever was
 * declared. Then the look of the text in each Cyrillic encoding, where the declaration and the rest
 * of the file tip the scales only for records with a few letters.
 */
final class EncodingGuess {

    /** In favour of what the record declares; about the weight of two letters. */
    private static final float DECLARED = 7f;

    /** In favour of what the beginning of the file looks like. */
    private static final float SAME_AS_FILE = 9f;

    /** When nothing else speaks. */
    private static final float COMMONEST = 1f;

    /** Cyrillic words put such bytes side by side; ANSEL puts a lone mark before its letter. */
    private static final double NEIGHBOURS_IN_CYRILLIC = 0.8;

    private static final List<RecordEncoding> CYRILLIC =
            List.of(RecordEncoding.WINDOWS_1251, RecordEncoding.CP866, RecordEncoding.KOI8_R);

    private final Optional<RecordEncoding> forced;
    private final Optional<RecordEncoding> ofFile;

    private EncodingGuess(Optional<RecordEncoding> forced, Optional<RecordEncoding> ofFile) {
        this.forced = forced;
        this.ofFile = ofFile;
    }

    /** A guess that knows the beginning of the file, and perhaps what the caller insists on. */
    static EncodingGuess forFile(Optional<RecordEncoding> forced, byte[] head) {
        Utf8 utf8 = Utf8.count(head, 0, Math.max(0, head.length - 3));
        if (utf8.none()) {
            return new EncodingGuess(forced, Optional.empty());
        }
        RecordEncoding file =
                utf8.valid() || utf8.damaged()
                        ? RecordEncoding.UTF_8
                        : isMarc8(head, 0, head.length)
                                ? RecordEncoding.MARC_8
                                : best(head, 0, head.length, Optional.empty(), Optional.empty());
        return new EncodingGuess(forced, Optional.of(file));
    }

    /** The encoding of those bytes; UTF-8 when all are ASCII. */
    RecordEncoding of(
            byte[] bytes, int from, int to, Optional<RecordEncoding> declared, MarcFormat format) {
        Utf8 utf8 = Utf8.count(bytes, from, to);
        boolean marc8Escapes = format == MarcFormat.MARC21 && hasEscapes(bytes, from, to);
        if (utf8.valid() || utf8.none() && !marc8Escapes) {
            return RecordEncoding.UTF_8;
        }
        if (forced.isPresent()) {
            return forced.get();
        }
        if (utf8.damaged()) {
            return RecordEncoding.UTF_8;
        }
        if (format == MarcFormat.MARC21 && marc8Escapes || latin(bytes, from, to, format)) {
            return RecordEncoding.MARC_8;
        }
        return best(bytes, from, to, declared, ofFile);
    }

    private boolean latin(byte[] bytes, int from, int to, MarcFormat format) {
        return format == MarcFormat.MARC21
                && isMarc8(bytes, from, to)
                && ofFile.filter(CYRILLIC::contains).isEmpty();
    }

    private static RecordEncoding best(
            byte[] bytes,
            int from,
            int to,
            Optional<RecordEncoding> declared,
            Optional<RecordEncoding> file) {
        RecordEncoding best = RecordEncoding.WINDOWS_1251;
        float highest = Float.NEGATIVE_INFINITY;
        for (RecordEncoding encoding : CYRILLIC) {
            float score = CyrillicStatistics.OF.get(encoding).score(bytes, from, to);
            score += declared.isPresent() && declared.get() == encoding ? DECLARED : 0;
            score += file.isPresent() && file.get() == encoding ? SAME_AS_FILE : 0;
            score += encoding == RecordEncoding.WINDOWS_1251 ? COMMONEST : 0;
            if (score > highest) {
                highest = score;
                best = encoding;
            }
        }
        return best;
    }

    private static boolean isMarc8(byte[] bytes, int from, int to) {
        int high = 0;
        int besideHigh = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                high++;
                boolean neighbour = i > from && bytes[i - 1] < 0 || i + 1 < to && bytes[i + 1] < 0;
                besideHigh += neighbour ? 1 : 0;
            }
        }
        return high > 0 && besideHigh < NEIGHBOURS_IN_CYRILLIC * high;
    }

    private static boolean hasEscapes(byte[] bytes, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (bytes[i] == Marc8Decoder.ESCAPE && Marc8Decoder.follows(bytes[i + 1])) {
                return true;
            }
        }
        return false;
    }
}
