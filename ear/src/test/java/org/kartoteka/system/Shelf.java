package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kartoteka.client.Staff;

/**
 * Builds a small world through the API, as its users would: a library in Novosibirsk with two
 * branches and one in Moscow, fresh copies, fresh readers. Every call gives things nobody used
 * before.
 */
final class Shelf {

    /** What a title card says in its first line. */
    record Book(String surname, String initials, String title) {

        /** As pages and answers name it. */
        String name() {
            return surname + ", " + initials + " " + title;
        }
    }

    /** The branch of the librarian boris. */
    static final String NSK = "NSK-1";

    /** The branch of the librarian anna. */
    static final String MSK = "MSK-1";

    private static final Duration IMPORT = Duration.ofMinutes(3);
    private static final String RUN = UUID.randomUUID().toString().substring(0, 6).toUpperCase();
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static boolean open;

    private Shelf() {}

    /** Opens libraries and branches, once. */
    static synchronized void open() {
        if (open) {
            return;
        }
        var admin = new Staff(as("admin"));
        admin.registerLibrary("NSK", Map.of("name", "ЦБС Новосибирска", "region", "siberia"));
        admin.registerLibrary("MSK", Map.of("name", "ЦБС Москвы", "region", "central"));
        admin.openBranch(
                NSK, branch("Центральная библиотека", "NSK", "Asia/Novosibirsk", "siberia"));
        admin.openBranch(
                "NSK-2",
                branch("Филиал № 2 «Академгородок»", "NSK", "Asia/Novosibirsk", "siberia"));
        admin.openBranch(MSK, branch("Центральная библиотека", "MSK", "Europe/Moscow", "central"));
        open = true;
    }

    private static Map<String, String> branch(
            String name, String library, String zone, String region) {
        return Map.of(
                "library", library,
                "name", name,
                "address", "ул. Библиотечная, 1",
                "zone", zone,
                "region", region);
    }

    /** So many new copies of a branch, each of a title of its own; returns the barcodes. */
    static List<String> copies(String branch, int count) {
        return copies(branch, count, "0", "Книга о реке");
    }

    /** So many new copies with an IRBIS status and the beginning of their titles. */
    static List<String> copies(String branch, int count, String status, String title) {
        var barcodes = barcodes(count);
        return stock(
                branch,
                barcodes,
                barcode ->
                        record(
                                barcode,
                                branch,
                                status,
                                new Book("Библиотекарев", "Б. Б.", title + " " + barcode)));
    }

    /** A new copy of each book, in their order. */
    static List<String> copiesOf(String branch, List<Book> books) {
        var barcodes = barcodes(books.size());
        return stock(
                branch,
                barcodes,
                barcode -> record(barcode, branch, "0", books.get(barcodes.indexOf(barcode))));
    }

    private static List<String> barcodes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "T" + RUN + SERIAL.incrementAndGet())
                .toList();
    }

    private static List<String> stock(
            String branch, List<String> barcodes, UnaryOperator<String> record) {
        var file = barcodes.stream().map(record).collect(Collectors.joining());
        var done =
                importFile(
                        branch.substring(0, 3),
                        "shelf.irbis.txt",
                        file.getBytes(StandardCharsets.UTF_8));
        assertThat(done.path("created").asInt()).as("%s", done).isEqualTo(barcodes.size());
        return barcodes;
    }

    private static String record(String barcode, String branch, String status, Book book) {
        return "#920: PAZK\n#903: %s\n#101: rus\n#700: ^A%s^B%s\n#200: ^A%s\n"
                        .formatted(barcode, book.surname(), book.initials(), book.title())
                + "#210: ^AНовосибирск^CНаука^D2001\n#910: ^A%3$s^B%1$s^D%2$s^H%1$s\n*****\n"
                        .formatted(barcode, branch, status);
    }

    /** A new title that no branch has a copy of; returns its id. */
    static String titleWithoutCopies(String library) {
        var number = barcodes(1).get(0);
        titles(library, List.of(number), "Книга без экземпляров");
        return titleId(library, number);
    }

    /** Titles without copies, known by numbers; a number that is known already is changed. */
    static void titles(String library, List<String> numbers, String title) {
        var file =
                numbers.stream()
                        .map(
                                number ->
                                        "#920: PAZK\n#903: %s/%s\n#101: rus\n#200: ^A%s %s\n*****\n"
                                                .formatted(library, number, title, number))
                        .collect(Collectors.joining());
        importFile(library, "titles.irbis.txt", file.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the title with a number. */
    static String titleId(String library, String number) {
        var sql = "select id from catalog.title where library = ? and origin_key like ?";
        try (var connection = WholeLibrary.database();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, library);
            query.setString(2, "%" + library + "/" + number);
            try (var found = query.executeQuery()) {
                assertThat(found.next()).as(number).isTrue();
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Imports a file and waits for its end. */
    static JsonNode importFile(String library, String name, byte[] bytes) {
        open();
        var staff = new Staff(as("admin"));
        var begun =
                staff.beginImport(
                        library,
                        name,
                        BodyPublishers.ofByteArray(bytes),
                        UUID.randomUUID().toString());
        return staff.awaitImport(begun.path("id").asText(), IMPORT);
    }

    /** A new reader of the branch, registered by the administrator. */
    static JsonNode reader(String branch) {
        open();
        var serial = SERIAL.incrementAndGet();
        return new Staff(as("admin"))
                .registerReader(
                        Map.of(
                                "branch",
                                branch,
                                "surname",
                                "Проверкин" + letters(serial),
                                "name",
                                "Пётр",
                                "birthDate",
                                "1980-05-09",
                                "email",
                                "p" + RUN + serial + "@example.org"),
                        UUID.randomUUID().toString());
    }

    /** New readers of the branch; returns their cards. */
    static List<String> cards(String branch, int count) {
        var cards = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            cards.add(reader(branch).path("card").asText());
        }
        return cards;
    }

    /** A number in letters, since names have no digits. */
    private static String letters(int number) {
        var letters = new StringBuilder();
        for (var digit : (RUN + number).toCharArray()) {
            letters.append((char) ('а' + digit % 32));
        }
        return letters.toString();
    }
}
