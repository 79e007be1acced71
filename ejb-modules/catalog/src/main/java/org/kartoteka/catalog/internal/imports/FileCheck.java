package org.kartoteka.catalog.internal.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.marc.ReadResult;
import org.kartoteka.catalog.marc.ReadingHints;
import org.kartoteka.catalog.marc.RecordFiles;
import org.kartoteka.catalog.marc.UnreadableReason;
import org.kartoteka.kernel.error.Phrase;
import org.kartoteka.kernel.error.RefusedException;

/** Sees from its first bytes that a file holds no records at all, before it is stored. */
final class FileCheck {

    private FileCheck() {}

    /**
     * Lets the beginning of a file of records pass.
     *
     * @throws RefusedException {@code FILE_EMPTY} or {@code FILE_NOT_RECORDS}
     */
    static void check(byte[] beginning) throws IOException {
        if (beginning.length == 0) {
            throw new RefusedException(CatalogRefusal.FILE_EMPTY);
        }
        try (var records =
                RecordFiles.open(new ByteArrayInputStream(beginning), ReadingHints.none())) {
            if (records.hasNext()
                    && records.next() instanceof ReadResult.Refused refused
                    && refused.reason().wholeFile()) {
                throw refusal(refused);
            }
        }
    }

    private static RefusedException refusal(ReadResult.Refused refused) {
        if (refused.reason() == UnreadableReason.EMPTY_FILE) {
            return new RefusedException(CatalogRefusal.FILE_EMPTY);
        }
        return new RefusedException(
                CatalogRefusal.FILE_NOT_RECORDS, words(refused, ".what"), words(refused, ".mend"));
    }

    private static Phrase words(ReadResult.Refused refused, String part) {
        return new Phrase(
                "org.kartoteka.catalog.marc.messages",
                "UnreadableReason." + refused.reason().name() + part,
                List.copyOf(refused.details()));
    }
}
