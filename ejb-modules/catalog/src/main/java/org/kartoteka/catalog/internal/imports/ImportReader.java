package org.kartoteka.catalog.internal.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kartoteka.catalog.domain.CopiesInRecord;
import org.kartoteka.catalog.domain.ImportProblem;
import org.kartoteka.catalog.domain.OriginKey;
import org.kartoteka.catalog.marc.Position;
import org.kartoteka.catalog.marc.ReadResult;
import org.kartoteka.catalog.marc.ReadingHints;
import org.kartoteka.catalog.marc.RecordFile;
import org.kartoteka.catalog.marc.RecordFiles;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.kernel.sql.Database;

/** Reads the file of an import from where it stands, and understands its records. */
final class ImportReader implements Closeable {

    private static final Logger LOG = Logger.getLogger(ImportReader.class.getName());

    private final Database database;
    private final ImportJob job;
    private final RecordFile file;

    private ImportReader(Database database, ImportJob job, RecordFile file) {
        this.database = database;
        this.job = job;
        this.file = file;
    }

    static ImportReader open(Database database, ImportJob job) throws IOException {
        var stored = new StoredFile(database, job.id(), job.sizeBytes());
        var hints = ReadingHints.none().resumingAt(job.next());
        return new ImportReader(database, job, RecordFiles.open(stored, hints));
    }

    /** The next records, at most so many and about so many bytes; none at the end of the file. */
    List<ImportItem> next(int records, long bytes) {
        var items = new ArrayList<ImportItem>();
        long size = 0;
        while (items.size() < records && size < bytes && file.hasNext()) {
            var item = item(file.next());
            items.add(item);
            size += item.byteLength();
        }
        return items;
    }

    /** The record's own bytes, as many as are kept for download. */
    Optional<byte[]> rawOf(Position position, long length) {
        try (var stored = new StoredFile(database, job.id(), job.sizeBytes())) {
            stored.skip(position.byteOffset());
            int kept = (int) Math.min(length, ReadResult.Refused.RAW_BYTES_KEPT);
            return Optional.of(stored.readNBytes(kept));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The bytes of a refused record are gone", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private ImportItem item(ReadResult result) {
        if (result instanceof ReadResult.Refused refused) {
            return new ImportItem(
                    refused.position(),
                    refused.next(),
                    Optional.empty(),
                    List.of(FoundProblems.of(refused)));
        }
        var read = (ReadResult.Read) result;
        try {
            return understood(read);
        } catch (RuntimeException e) {
            // whatever a single record does to our own reading of it, the others shall come in
            var where = new Object[] {read.position().ordinal(), job.id()};
            LOG.log(Level.SEVERE, e, () -> "Record %d of import %s".formatted(where));
            return refused(read, ImportProblem.RECORD_NOT_UNDERSTOOD);
        }
    }

    private ImportItem understood(ReadResult.Read read) {
        var record = read.record();
        var view = BibliographicView.of(record);
        if (view.title().display().isBlank()) {
            return refused(read, ImportProblem.RECORD_WITHOUT_TITLE);
        }
        var copies = CopiesInRecord.of(record);
        var prepared =
                new PreparedRecord(
                        OriginKey.of(view), record.hash(), record, view, copies.wanted());
        return new ImportItem(
                read.position(),
                read.next(),
                Optional.of(prepared),
                FoundProblems.ofReading(read.position(), copies.unreadable()));
    }

    private ImportItem refused(ReadResult.Read read, ImportProblem why) {
        return new ImportItem(
                read.position(),
                read.next(),
                Optional.empty(),
                List.of(
                        FoundProblems.ofRecord(
                                read.position(),
                                why,
                                "",
                                rawOf(read.position(), read.byteLength()))));
    }
}
