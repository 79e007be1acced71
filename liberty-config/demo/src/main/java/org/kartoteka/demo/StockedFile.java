package org.kartoteka.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.ReadResult;
import org.kartoteka.catalog.marc.ReadingHints;
import org.kartoteka.catalog.marc.RecordFiles;
import org.kartoteka.catalog.marc.RecordOutput;
import org.kartoteka.catalog.marc.WriteResult;
import org.kartoteka.catalog.marc.view.BibliographicView;

/**
 * A file of records in which the holdings of whoever made it are replaced by copies of a library of
 * ours, in the form in which the file came. The same file gives the same bytes each time, so its
 * import may be repeated.
 */
final class StockedFile {

    private static final Set<String> HOLDINGS = Set.of("852", "899", "910", "995");
    private static final int NOT_LENT_EVERY = 17;
    private static final int SECOND_COPY_EVERY = 2;
    private static final int THIRD_COPY_EVERY = 5;
    private static final String NOT_LENT = "5";
    private static final String AVAILABLE = "0";
    private static final String ACCESSION_DATE = "20240901";

    private final int library;
    private final List<String> branches;
    private final List<PlacedCopy> copies = new ArrayList<>();
    private int serial;

    /**
     * @param library its number in the barcodes
     * @param branches where copies go, in turn
     * @param serial the number in stock before the first
     */
    StockedFile(int library, List<String> branches, int serial) {
        this.library = library;
        this.branches = List.copyOf(branches);
        this.serial = serial;
    }

    /** The file with our copies. */
    byte[] stocked(InputStream file) {
        var bytes = new ByteArrayOutputStream();
        try (var records = RecordFiles.open(file, ReadingHints.none());
                var out = RecordOutput.to(bytes, records.container().orElseThrow())) {
            while (records.hasNext()) {
                if (records.next() instanceof ReadResult.Read read) {
                    write(stocked(read.record()), out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The copies that the file has got. */
    List<PlacedCopy> copies() {
        return List.copyOf(copies);
    }

    private static void write(MarcRecord record, RecordOutput out) throws IOException {
        if (out.write(record) instanceof WriteResult.NotWritten refused) {
            throw new IllegalStateException("a record of ours: " + refused);
        }
    }

    private MarcRecord stocked(MarcRecord record) {
        var fields = new ArrayList<MarcField>(record.fields());
        fields.removeIf(field -> HOLDINGS.contains(field.tag()));
        var title = BibliographicView.of(record).title().display();
        int first = serial;
        int count =
                1
                        + (first % SECOND_COPY_EVERY == 0 ? 1 : 0)
                        + (first % THIRD_COPY_EVERY == 0 ? 1 : 0);
        for (int i = 0; i < count; i++) {
            fields.add(copy(record.format(), title, branches.get((first + i) % branches.size())));
        }
        return record.withFields(fields);
    }

    private DataField copy(MarcFormat format, String title, String branch) {
        serial++;
        var barcode = Ean13.ofCopy(library, serial);
        // MARC 21 has no place for the state
        boolean lendable = format == MarcFormat.MARC21 || serial % NOT_LENT_EVERY != 0;
        copies.add(new PlacedCopy(barcode, branch, title, lendable));
        return format == MarcFormat.MARC21
                ? DataField.of("852", "8 ", "a", branch, "p", barcode)
                : DataField.of(
                        "910",
                        "  ",
                        "a",
                        lendable ? AVAILABLE : NOT_LENT,
                        "b",
                        Integer.toString(serial),
                        "c",
                        ACCESSION_DATE,
                        "d",
                        branch,
                        "h",
                        barcode);
    }
}
