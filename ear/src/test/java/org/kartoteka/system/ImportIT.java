package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Reply;

/** Real files of records go in, in every form; what cannot is refused by itself. */
@ExtendWith(WholeLibrary.class)
class ImportIT {

    @ParameterizedTest
    @CsvSource({
        "nlr-81-cp1251.iso, 81",
        "istu-150.irbis.txt, 150",
        "loc_general.xml, 100",
    })
    void aRealFileGoesInAndTheSameFileAgainChangesNothing(String name, int records) {
        var first = Shelf.importFile("MSK", name, file(name));
        var second = Shelf.importFile("MSK", name, file(name));

        assertThat(first.path("state").asText()).isEqualTo("DONE");
        assertThat(second.path("read").asInt()).isGreaterThanOrEqualTo(records - 5);
        assertThat(second.path("created").asInt()).isZero();
        assertThat(second.path("updated").asInt()).isZero();
        assertThat(second.path("copiesAdded").asInt()).isZero();
        assertThat(sum(second)).isEqualTo(second.path("read").asInt());
        assertThat(second.path("refused").asInt()).isEqualTo(first.path("refused").asInt());
    }

    @Test
    void importedRecordsAreFoundByMorphologyAndYo() {
        Shelf.importFile("MSK", "nlr-81-cp1251.iso", file("nlr-81-cp1251.iso"));

        for (var words : new String[] {"шахматный этюд", "задача", "этюды задачи"}) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () ->
                                    assertThat(new Portal(anybody()).count(Map.of("q", words)))
                                            .as(words)
                                            .isPositive());
        }
        var page = new Portal(anybody()).titles(Map.of("q", "этюды"));
        assertThat(page.path("facets")).isNotEmpty();
        assertThat(new Portal(anybody()).suggestions("зада")).isNotEmpty();
    }

    @Test
    void aBrokenRecordIsRefusedByItselfAndItsBytesAreKept() {
        byte[] good = file("nlr-81-cp1251.iso");
        byte[] bad = good.clone();
        // the second record loses the ends of its fields
        int second = indexAfter(bad, (byte) 0x1D, 1);
        for (int i = second; bad[i] != 0x1D; i++) {
            bad[i] = bad[i] == 0x1E ? (byte) 'x' : bad[i];
        }

        var ended = Shelf.importFile("NSK", "broken.iso", bad);

        assertThat(ended.path("state").asText()).isEqualTo("DONE");
        assertThat(ended.path("read").asInt()).isEqualTo(81);
        assertThat(ended.path("refused").asInt()).isOne();
        var path = "/admin/api/v1/imports/" + ended.path("id").asText() + "/refusals";
        var refusal = wholes(as("admin").in("ru").get(path).expect(200));
        assertThat(refusal.path("ordinal").asInt()).isEqualTo(2);
        assertThat(refusal.path("byteOffset").asInt()).isEqualTo(second);
        assertThat(refusal.path("message").asText()).isNotBlank();
        assertThat(refusal.path("rawSize").asInt()).isPositive();
        assertThat(as("admin").get(path + "/2/bytes").status()).isEqualTo(200);
    }

    private static JsonNode wholes(JsonNode page) {
        for (var refusal : page.path("items")) {
            if (refusal.path("whole").asBoolean()) {
                return refusal;
            }
        }
        throw new AssertionError("No refused record in " + page);
    }

    @Test
    void localFieldsComeOutAgain() {
        var code = "LOCAL" + UUID.randomUUID();
        var record =
                "#920: PAZK%n#903: %s%n#200: ^AПоле%n#935: ^AМестное^BПоле %s%n*****%n"
                        .formatted(code, code);
        Shelf.importFile("NSK", "local.irbis.txt", record.getBytes(StandardCharsets.UTF_8));

        assertThat(Exports.irbis("NSK")).contains("Поле " + code);
    }

    @ParameterizedTest
    @CsvSource({"jpeg, file-not-records", "text, file-not-records", "empty, file-empty"})
    void whatIsNoFileOfRecordsIsRefusedAtOnce(String kind, String problem) {
        Shelf.open();
        byte[] bytes =
                switch (kind) {
                    case "jpeg" ->
                            new byte[] {
                                (byte) 0xFF,
                                (byte) 0xD8,
                                (byte) 0xFF,
                                (byte) 0xE0,
                                0,
                                16,
                                'J',
                                'F',
                                'I',
                                'F',
                                0,
                                1,
                                1,
                                0,
                                0,
                                1,
                                0,
                                1,
                                0,
                                0
                            };
                    case "text" ->
                            "Уважаемые коллеги, высылаю список.".getBytes(StandardCharsets.UTF_8);
                    default -> new byte[0];
                };

        Reply reply =
                as("admin")
                        .postFile(
                                "/admin/api/v1/imports?library=NSK&name=photo.mrc",
                                BodyPublishers.ofByteArray(bytes),
                                UUID.randomUUID().toString());

        assertThat(reply.expect(422).path("type").asText()).endsWith(":" + problem);
    }

    private static int sum(JsonNode view) {
        return view.path("created").asInt()
                + view.path("updated").asInt()
                + view.path("unchanged").asInt()
                + view.path("refused").asInt();
    }

    private static int indexAfter(byte[] bytes, byte mark, int times) {
        int i = 0;
        for (int left = times; left > 0; i++) {
            if (bytes[i] == mark) {
                left--;
            }
        }
        return i;
    }

    private static byte[] file(String name) {
        try (var in = ImportIT.class.getResourceAsStream("/org/kartoteka/demo/records/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
