package org.kartoteka.catalog.internal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.kartoteka.catalog.api.ExportCount;
import org.kartoteka.catalog.marc.ContainerKind;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.RecordOutput;
import org.kartoteka.catalog.marc.WriteResult;
import org.kartoteka.kernel.sql.Database;

/** Writes all records of a library as one file, a page at a time, in the order of their ids. */
final class LibraryExport {

    private static final int PAGE = 500;
    private static final int BUFFER = 64 * 1024;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String NEXT =
            "select id, record from catalog.title where library = ? and id > ?"
                    + " and not withdrawn order by library, id limit "
                    + PAGE;

    private record Row(UUID id, String record) {}

    private final Database database;
    private final String library;
    private long written;
    private long leftOut;

    LibraryExport(Database database, String library) {
        this.database = database;
        this.library = library;
    }

    ExportCount write(ContainerKind container, OutputStream out) throws IOException {
        var kept = new KeptOpen(new BufferedOutputStream(out, BUFFER));
        try (var output = RecordOutput.to(kept, container)) {
            var page = after(FIRST);
            while (!page.isEmpty()) {
                for (var row : page) {
                    add(output.write(MarcRecord.fromCanonical(row.record())));
                }
                page = after(page.get(page.size() - 1).id());
            }
        }
        return new ExportCount(written, leftOut);
    }

    private List<Row> after(UUID id) {
        return database.list(
                NEXT, row -> new Row(row.getObject(1, UUID.class), row.getString(2)), library, id);
    }

    private void add(WriteResult result) {
        if (result instanceof WriteResult.Written) {
            written++;
        } else {
            leftOut++;
        }
    }

    /** The caller's stream is the caller's to close. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
