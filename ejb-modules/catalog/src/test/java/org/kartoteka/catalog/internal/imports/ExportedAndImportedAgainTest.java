package org.kartoteka.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartoteka.catalog.api.ExportFormat;
import org.kartoteka.catalog.api.ExportOrder;
import org.kartoteka.catalog.api.RecordSelection;
import org.kartoteka.catalog.internal.selection.RecordExport;
import org.kartoteka.catalog.marc.ContainerKind;
import org.kartoteka.catalog.marc.GeneratedRecords;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.TestFiles;

/**
 * What is imported, exported and imported again has every field that it had: real records of many
 * libraries and generated ones (the seed is in the test's name). {@code
 * -Dkartoteka.export.seeds=COUNT} tries so many more seeds.
 */
class ExportedAndImportedAgainTest {

    private static final List<String> MARC =
            List.of(
                    "nlr-81-cp1251.iso",
                    "nlr-1-cp1251.iso",
                    "urait-1-utf8.iso",
                    "british_library.xml",
                    "dnb.xml",
                    "loc_general.xml",
                    "princeton.xml",
                    "nlm.xml",
                    "boston-university-100.mrc",
                    "uva-1-marc8.mrc",
                    "uva-2-marc8.mrc");
    private static final List<String> IRBIS = List.of("istu-150.irbis.txt", "record.irbis.txt");
    private static final Pattern DECLARED =
            Pattern.compile("(\\[\"100\",\"..\",(?:\"[^\"]*\",)*?\"a\",\".{26}).{4}");
    private static final int GENERATED = 120;

    static Stream<Arguments> realFiles() {
        return Stream.concat(
                MARC.stream()
                        .flatMap(
                                name ->
                                        Stream.of(ExportFormat.ISO2709, ExportFormat.MARCXML)
                                                .map(format -> Arguments.of(name, format))),
                IRBIS.stream().map(name -> Arguments.of(name, ExportFormat.IRBIS)));
    }

    @ParameterizedTest
    @MethodSource("realFiles")
    void aRealFileKeepsEveryField(String name, ExportFormat format) throws Exception {
        keepsEveryField(ImportFixture.file(name), format);
    }

    static Stream<Arguments> irbisElsewhere() {
        return IRBIS.stream()
                .flatMap(
                        name ->
                                Stream.of(ExportFormat.ISO2709, ExportFormat.MARCXML)
                                        .map(format -> Arguments.of(name, format)));
    }

    /** The character set that 100 declares is the container's: UTF-8 in the files that we write. */
    @ParameterizedTest
    @MethodSource("irbisElsewhere")
    void anIrbisFileKeepsEveryFieldButTheDeclaredCharacterSet(String name, ExportFormat format)
            throws Exception {
        var catalogue = new ImportFixture();
        catalogue.imported(ImportFixture.file(name));
        var before = withoutDeclaration(records(catalogue));
        var file = exported(catalogue, format);

        var elsewhere = new ImportFixture();
        elsewhere.imported(file);

        assertThat(before).isNotEmpty();
        assertThat(withoutDeclaration(records(elsewhere))).isEqualTo(before);
    }

    private static List<String> withoutDeclaration(List<String> records) {
        return records.stream()
                .map(record -> DECLARED.matcher(record).replaceAll("$1----"))
                .toList();
    }

    static Stream<Arguments> seeds() {
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(2L + Integer.getInteger("kartoteka.export.seeds", 0))
                .flatMap(
                        seed ->
                                Stream.of(MarcFormat.values())
                                        .flatMap(
                                                dialect ->
                                                        Stream.of(
                                                                        ExportFormat.ISO2709,
                                                                        ExportFormat.MARCXML)
                                                                .map(
                                                                        form ->
                                                                                Arguments.of(
                                                                                        seed,
                                                                                        dialect,
                                                                                        form))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void generatedRecordsKeepEveryField(long seed, MarcFormat dialect, ExportFormat format)
            throws Exception {
        var records = GeneratedRecords.of(dialect, seed, GENERATED);
        var catalogue = new ImportFixture();

        var imported = catalogue.imported(TestFiles.write(records, ContainerKind.XML));

        assertThat(imported.created()).isEqualTo(GENERATED);
        assertThat(TestFiles.records(exported(catalogue, format))).isEqualTo(records);
        comesBackTheSame(catalogue, format);
    }

    private static void keepsEveryField(byte[] file, ExportFormat format) throws Exception {
        var catalogue = new ImportFixture();
        var imported = catalogue.imported(file);
        assertThat(imported.created()).isPositive();
        comesBackTheSame(catalogue, format);
    }

    private static void comesBackTheSame(ImportFixture catalogue, ExportFormat format)
            throws Exception {
        var records = records(catalogue);
        var file = exported(catalogue, format);

        var again = catalogue.imported(file);
        assertThat(again.unchanged()).isEqualTo(records.size());
        assertThat(again.read()).isEqualTo(records.size());

        var elsewhere = new ImportFixture();
        var first = elsewhere.imported(file);
        assertThat(first.created()).isEqualTo(records.size());
        assertThat(records(elsewhere)).isEqualTo(records);
    }

    private static byte[] exported(ImportFixture catalogue, ExportFormat format)
            throws IOException {
        var file = new ByteArrayOutputStream();
        var count =
                new RecordExport(catalogue.database, ExportOrder.as(format))
                        .write(RecordSelection.all("NSK"), file);
        assertThat(count.leftOut()).isZero();
        return file.toByteArray();
    }

    private static List<String> records(ImportFixture catalogue) {
        return catalogue.texts("select record from catalog.title order by origin_key");
    }
}
