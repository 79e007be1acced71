package org.kartoteka.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.ReadResult;
import org.kartoteka.catalog.marc.ReadingHints;
import org.kartoteka.catalog.marc.RecordFiles;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.catalog.marc.view.CopyData;
import org.kartoteka.catalog.marc.view.Isbn;

class BigLibraryTest {

    private static final int TITLES = 3_000;

    private final BigLibrary library = new BigLibrary(90, List.of("B-1", "B-2"));

    @Test
    void recordsAreReadBackAsTheyWereMeant() throws IOException {
        var records = records(file());

        assertThat(records).hasSize(TITLES);
        for (int i = 0; i < TITLES; i += 97) {
            var record = records.get(i);
            var view = BibliographicView.of(record);
            assertThat(record.format()).isEqualTo(MarcFormat.RUSMARC);
            assertThat(view.isbns()).extracting(Isbn::digits).containsExactly(library.isbn(i));
            assertThat(view.wrongIsbns()).isEmpty();
            assertThat(view.title().display()).isNotBlank();
            assertThat(view.authors()).isNotEmpty();
            assertThat(view.publication().year().orElseThrow()).isBetween(1950, 2024);
        }
    }

    @Test
    void everyTitleHasThreeCopiesOfItsOwn() throws IOException {
        var records = records(file());

        var barcodes = new HashSet<String>();
        for (int i = 0; i < TITLES; i++) {
            var copies = CopyData.of(records.get(i));
            assertThat(copies).hasSize(BigLibrary.COPIES).allMatch(c -> c.problems().isEmpty());
            for (int copy = 0; copy < BigLibrary.COPIES; copy++) {
                assertThat(copies.get(copy).barcode()).contains(library.barcode(i, copy));
                assertThat(copies.get(copy).location()).contains(library.branch(i, copy));
                barcodes.add(library.barcode(i, copy));
            }
        }
        assertThat(barcodes).hasSize(TITLES * BigLibrary.COPIES);
    }

    @Test
    void titlesAndAuthorsVary() throws IOException {
        var views = records(file()).stream().map(BibliographicView::of).toList();

        assertThat(views.stream().map(v -> v.title().display()).distinct().count())
                .isGreaterThan(TITLES * 9L / 10);
        assertThat(views.stream().map(v -> v.mainHeading().orElse("")).distinct().count())
                .isGreaterThan(TITLES / 4L);
    }

    @Test
    void sameLibraryGivesTheSameFileAlsoPieceByPiece() throws IOException {
        var whole = file();
        var pieces = new ByteArrayOutputStream();
        new BigLibrary(90, List.of("B-1", "B-2")).write(0, 1_000, pieces);
        new BigLibrary(90, List.of("B-1", "B-2")).write(1_000, TITLES, pieces);

        assertThat(Arrays.equals(whole, pieces.toByteArray())).isTrue();
    }

    private byte[] file() throws IOException {
        var out = new ByteArrayOutputStream();
        library.write(0, TITLES, out);
        return out.toByteArray();
    }

    private static List<MarcRecord> records(byte[] bytes) throws IOException {
        var records = new ArrayList<MarcRecord>();
        try (var file = RecordFiles.open(new ByteArrayInputStream(bytes), ReadingHints.none())) {
            while (file.hasNext()) {
                if (file.next() instanceof ReadResult.Read read) {
                    assertThat(read.warnings()).isEmpty();
                    records.add(read.record());
                }
            }
        }
        return records;
    }
}
