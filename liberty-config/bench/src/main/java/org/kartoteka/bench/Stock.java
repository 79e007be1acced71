package org.kartoteka.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kartoteka.client.Staff;
import org.kartoteka.demo.BigLibrary;

/**
 * A library for measurements, with copies and readers enough for every desk to have its own. Made
 * through the application's doors; what is there already stays.
 */
final class Stock {

    /** A copy, lent where it belongs. */
    record Copy(String barcode, String branch) {}

    /** What one desk works with. */
    record Place(List<Copy> copies, List<String> cards) {}

    static final String LIBRARY = "BENCH";

    private static final List<String> BRANCHES = List.of("BENCH-1", "BENCH-2", "BENCH-3");
    private static final String REGION = "siberia";
    private static final String NAME = "bench-desk.iso";
    private static final int NUMBER = 91;
    private static final int TITLES_PER_DESK = 8;
    private static final int CARDS_PER_DESK = 4;
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1960, 1, 1);

    private final Staff staff;
    private final int desks;
    private final BigLibrary library = new BigLibrary(NUMBER, BRANCHES);
    private final List<String> cards = new ArrayList<>();

    Stock(Staff staff, int desks) {
        this.staff = staff;
        this.desks = desks;
    }

    /** Puts everything in. */
    void prepare() {
        open(staff, LIBRARY, BRANCHES);
        var file = new ByteArrayOutputStream();
        try {
            library.write(0, desks * TITLES_PER_DESK, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // the same key again is the same import
        var begun =
                staff.beginImport(
                        LIBRARY,
                        NAME,
                        BodyPublishers.ofByteArray(file.toByteArray()),
                        NAME + "-" + desks);
        staff.awaitImport(begun.path("id").asText(), Duration.ofMinutes(5));
        IntStream.range(0, desks * CARDS_PER_DESK).mapToObj(this::card).forEach(cards::add);
    }

    /** The copies and readers of a desk, nobody else's. */
    Place place(int desk) {
        var copies =
                IntStream.range(desk * TITLES_PER_DESK, (desk + 1) * TITLES_PER_DESK)
                        .boxed()
                        .flatMap(
                                title ->
                                        IntStream.range(0, BigLibrary.COPIES)
                                                .mapToObj(copy -> copy(title, copy)))
                        .toList();
        return new Place(copies, cards.subList(desk * CARDS_PER_DESK, (desk + 1) * CARDS_PER_DESK));
    }

    /** By which search finds the title of a desk's copies; the first three are of the first. */
    String isbn(int desk, int title) {
        return library.isbn(desk * TITLES_PER_DESK + title);
    }

    /** Opens a library for measurements. */
    static void open(Staff staff, String code, List<String> branches) {
        staff.registerLibrary(code, Map.of("name", code, "region", REGION));
        for (var branch : branches) {
            staff.openBranch(
                    branch,
                    Map.of(
                            "library", code,
                            "name", branch,
                            "address", branch,
                            "zone", "Asia/Novosibirsk",
                            "region", REGION));
        }
    }

    private Copy copy(int title, int copy) {
        return new Copy(library.barcode(title, copy), library.branch(title, copy));
    }

    private String card(int number) {
        var email = "bench-%04d@example.org".formatted(number);
        return staff.readerByEmail(email)
                .orElseGet(
                        () ->
                                staff.registerReader(
                                        Map.of(
                                                "branch",
                                                BRANCHES.get(0),
                                                "surname",
                                                "Измеримов",
                                                "name",
                                                "Иван",
                                                "birthDate",
                                                FIRST_BIRTHDAY.plusDays(number).toString(),
                                                "email",
                                                email),
                                        email))
                .path("card")
                .asText();
    }
}
