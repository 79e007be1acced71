package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.kartoteka.client.Staff;

/**
 * Builds a small world through the API, as its users would: a library in Novosibirsk with two
 * branches and one in Moscow, fresh copies, fresh readers. Every call gives things nobody used
 * before.
 */
final class Shelf {

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
        admin.openBranch(NSK, branch("NSK", "Asia/Novosibirsk", "siberia"));
        admin.openBranch("NSK-2", branch("NSK", "Asia/Novosibirsk", "siberia"));
        admin.openBranch(MSK, branch("MSK", "Europe/Moscow", "central"));
        open = true;
    }

    private static Map<String, String> branch(String library, String zone, String region) {
        return Map.of(
                "library", library,
                "name", "Филиал",
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
        open();
        var barcodes =
                IntStream.range(0, count)
                        .mapToObj(i -> "T" + RUN + SERIAL.incrementAndGet())
                        .toList();
        var file = new StringBuilder();
        for (var barcode : barcodes) {
            file.append(record(barcode, branch, status, title + " " + barcode));
        }
        var done =
                importFile(
                        branch.substring(0, 3),
                        "shelf.irbis.txt",
                        file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(done.path("created").asInt()).as("%s", done).isEqualTo(count);
        return barcodes;
    }

    private static String record(String barcode, String branch, String status, String title) {
        return "#920: PAZK\n#903: %1$s\n#101: rus\n#700: ^AБиблиотекарев^BБ. Б.\n#200: ^A%4$s\n"
                        .formatted(barcode, branch, status, title)
                + "#210: ^AНовосибирск^CНаука^D2001\n#910: ^A%3$s^B%1$s^D%2$s^H%1$s\n*****\n"
                        .formatted(barcode, branch, status);
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
