package org.kartoteka.catalog.internal.selection;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.kartoteka.catalog.api.ExportCount;
import org.kartoteka.catalog.api.ExportOrder;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.kernel.sql.Database;

/** Writes the records of a selection as one file, a page at a time, in the order of their ids. */
public final class RecordExport {

    private static final int PAGE = 500;
    private static final int BUFFER = 64 * 1024;

    private record Row(UUID id, String content) {}

    private final Database database;
    private final ExportOrder order;
    private long written;
    private long leftOut;

    /** An export of that form. */
    public RecordExport(Database database, ExportOrder order) {
        this.database = database;
        this.order = order;
    }

    /**
     * Writes the file; the stream stays open.
     *
     * @throws IOException when the stream fails
     */
    public ExportCount write(RecordSelection selection, OutputStream out) throws IOException {
        var selected = Selected.of(selection);
        var kept = new KeptOpen(new BufferedOutputStream(out, BUFFER));
        try (var file = writer(kept)) {
            var after = Selected.start();
            var page = after(selected, file, after);
            while (!page.isEmpty()) {
                for (var row : page) {
                    add(file.write(row.content()));
                }
                page = after(selected, file, page.get(page.size() - 1).id());
            }
        }
        return new ExportCount(written, leftOut);
    }

    private List<Row> after(Selected selected, RecordFileWriter file, UUID after) {
        return selected.next(
                database,
                "t.id, " + file.column(),
                row -> new Row(row.getObject(1, UUID.class), row.getString(2)),
                after,
                PAGE);
    }

    private RecordFileWriter writer(OutputStream out) {
        if (order instanceof ExportOrder.Table table) {
            return new TableFileWriter(table, out);
        }
        return new MarcFileWriter((ExportOrder.WholeRecords) order, out);
    }

    private void add(boolean fits) {
        if (fits) {
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
