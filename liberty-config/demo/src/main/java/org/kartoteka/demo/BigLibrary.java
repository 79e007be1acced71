package org.kartoteka.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kartoteka.catalog.marc.ContainerKind;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.RecordOutput;
import org.kartoteka.catalog.marc.WriteResult;

/**
 * Makes files of as many titles as are wanted, for measurements. Each record is put together from
 * parts of real ones, so that words, names and headings are spread as in a catalogue; each has an
 * ISBN of its own and three copies. The same library gives the same file each time. Memory does not
 * grow with the file.
 */
public final class BigLibrary {

    /** As many copies has each title. */
    public static final int COPIES = 3;

    private static final String LEADER = "00000nam0 2200000 i 450 ";
    private static final int BUFFER = 1 << 20;
    private static final int OLDEST = 1950;
    private static final int YEARS = 75;

    private final Vocabulary vocabulary = new Vocabulary();
    private final int number;
    private final List<String> branches;

    /**
     * @param number the library's number, 1 to 99: no two libraries share barcodes or ISBNs below a
     *     million titles
     * @param branches codes of the branches that get copies, in turn
     */
    public BigLibrary(int number, List<String> branches) {
        this.number = number;
        this.branches = List.copyOf(branches);
    }

    /**
     * Writes a file: {@code BigLibrary <titles> <file> <branch>...}.
     *
     * @throws IOException when it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        var branches = List.of(arguments).subList(2, arguments.length);
        try (var out = Files.newOutputStream(Path.of(arguments[1]))) {
            new BigLibrary(90, branches).write(0, Integer.parseInt(arguments[0]), out);
        }
    }

    /**
     * Writes titles as ISO 2709.
     *
     * @param from the index of the first
     * @param to the index after the last
     * @param out not closed
     */
    public void write(int from, int to, OutputStream out) throws IOException {
        var buffer = new BufferedOutputStream(out, BUFFER);
        var records = RecordOutput.to(buffer, ContainerKind.ISO2709);
        for (int i = from; i < to; i++) {
            if (records.write(record(i)) instanceof WriteResult.NotWritten refused) {
                throw new IllegalStateException("a record of ours: " + refused);
            }
        }
        buffer.flush();
    }

    /** The ISBN of a title, by which it is found and nothing else. */
    public String isbn(int index) {
        return Ean13.isbn(number % 100 * 1_000_000 + index);
    }

    /** The barcode of a copy of a title, 0 to {@link #COPIES} - 1. */
    public String barcode(int index, int copy) {
        return Ean13.ofCopy(number, serial(index, copy));
    }

    /** The branch where that copy stands. */
    public String branch(int index, int copy) {
        return branches.get((index + copy) % branches.size());
    }

    private MarcRecord record(int index) {
        var chance = new SplittableRandom(31L * number + index);
        int year = OLDEST + (int) (YEARS * Math.sqrt(chance.nextDouble()));
        var person = vocabulary.person(chance);
        var fields = new ArrayList<MarcField>();
        fields.add(new ControlField("001", "BIG%02d-%07d".formatted(number, index)));
        fields.add(DataField.of("010", "  ", "a", isbn(index), "d", price(chance)));
        fields.add(DataField.of("100", "  ", "a", coded(year)));
        fields.add(DataField.of("101", "0 ", "a", "rus"));
        fields.add(DataField.of("102", "  ", "a", "RU"));
        fields.add(title(chance, person));
        vocabulary.description(chance).stream().map(f -> ofYear(f, year)).forEach(fields::add);
        fields.addAll(vocabulary.headings(chance));
        fields.add(author(person));
        fields.add(DataField.of("801", " 0", "a", "RU", "b", "BIG", "g", "PSBO"));
        for (int copy = 0; copy < COPIES; copy++) {
            fields.add(copy(index, copy));
        }
        return new MarcRecord(MarcFormat.RUSMARC, LEADER, fields);
    }

    private DataField title(SplittableRandom chance, Vocabulary.Person person) {
        return DataField.of(
                "200",
                "1 ",
                "a",
                vocabulary.title(chance),
                "e",
                vocabulary.remainder(chance),
                "f",
                person.initials() + " " + person.surname());
    }

    private static DataField author(Vocabulary.Person person) {
        return person.names().isEmpty()
                ? DataField.of("700", " 1", "a", person.surname(), "b", person.initials())
                : DataField.of(
                        "700",
                        " 1",
                        "a",
                        person.surname(),
                        "b",
                        person.initials(),
                        "g",
                        person.names());
    }

    private DataField copy(int index, int copy) {
        return DataField.of(
                "910",
                "  ",
                "a",
                "0",
                "b",
                Integer.toString(serial(index, copy)),
                "d",
                branch(index, copy),
                "h",
                barcode(index, copy));
    }

    private static int serial(int index, int copy) {
        return index * COPIES + copy + 1;
    }

    private static String price(SplittableRandom chance) {
        return (90 + chance.nextInt(1400)) + ".00";
    }

    /** General processing data: entered, year, language of cataloguing, UTF-8. */
    private static String coded(int year) {
        return "20240901d%d    u  y0rusy50      ca".formatted(year);
    }

    private static MarcField ofYear(MarcField field, int year) {
        if (!(field instanceof DataField data) || !data.tag().equals("210")) {
            return field;
        }
        var subfields = new ArrayList<>(data.subfields());
        subfields.removeIf(subfield -> subfield.code() == 'd');
        var dated = DataField.of("210", "  ", "d", Integer.toString(year));
        subfields.addAll(dated.subfields());
        return new DataField("210", data.ind1(), data.ind2(), subfields);
    }
}
