package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Staff;

/** OAI-PMH as a harvester sees it that nobody here wrote, and as those who send nonsense do. */
@ExtendWith(WholeLibrary.class)
class OaiIT {

    private static final String PREFIX = "verb=ListRecords&metadataPrefix=oai_dc";

    /** A record as the harvester told of it. */
    private record Told(String identifier, Instant datestamp, String status) {

        static Told of(String line) {
            var words = line.split(" ");
            return new Told(words[1], Instant.parse(words[2]), words[3]);
        }
    }

    @Test
    void aHarvestMissesNothingAndGivesNothingTwiceWhileRecordsChange() throws IOException {
        var set = freshLibrary();
        books(set, 1, 350, "Книга");
        var atTheBegin = identifiers(set);
        var began = XmlPage.raw("/oai?verb=Identify").all("responseDate").get(0);

        List<Told> told = new ArrayList<>();
        var harvester = harvester(set, "-", 150);
        try (var lines = harvester.inputReader(StandardCharsets.UTF_8);
                var go = harvester.outputWriter(StandardCharsets.UTF_8)) {
            readUntil("HELD", lines, told);
            // given ones and such as are still to come are changed, one is withdrawn, others are
            // new
            books(set, 100, 250, "Другая книга");
            withdraw(set, 340);
            books(set, 351, 400, "Новая книга");
            go.write("go on\n");
            go.flush();
            readUntil("DONE", lines, told);
        } finally {
            harvester.destroyForcibly();
        }

        assertThat(atTheBegin).hasSize(350);
        assertThat(told).extracting(Told::identifier).doesNotHaveDuplicates();
        assertThat(identifiers(told)).containsAll(atTheBegin);

        var later = harvested(set, began);
        var known = new HashSet<>(identifiers(told));
        known.addAll(identifiers(later));
        assertThat(known).isEqualTo(identifiers(set));
        assertThat(known).hasSize(400);
        // a record changed in the middle is told of again, because what was told first is old now
        assertThat(identifiers(later)).hasSizeGreaterThanOrEqualTo(151 + 1 + 50);
        assertThat(later).extracting(Told::status).contains("deleted");
    }

    private static Process harvester(String set, String from, int hold) {
        return Outside.started(
                "perl",
                "src/test/resources/protocols/harvest.pl",
                Outside.address("/oai").toString(),
                "marc21",
                set,
                from,
                Integer.toString(hold));
    }

    private static List<Told> harvested(String set, String from) throws IOException {
        List<Told> told = new ArrayList<>();
        var harvester = harvester(set, from, 0);
        try (var lines = harvester.inputReader(StandardCharsets.UTF_8)) {
            readUntil("DONE", lines, told);
        } finally {
            harvester.destroyForcibly();
        }
        return told;
    }

    private static void readUntil(String word, BufferedReader lines, List<Told> told)
            throws IOException {
        var line = lines.readLine();
        while (line != null && !line.startsWith(word)) {
            assertThat(line).startsWith("RECORD ");
            told.add(Told.of(line));
            line = lines.readLine();
        }
        assertThat(line).as("the harvester ended early").isNotNull();
    }

    private static Set<String> identifiers(List<Told> told) {
        return told.stream().map(Told::identifier).collect(Collectors.toSet());
    }

    /** All identifiers of a set, as the protocol lists them. */
    private static Set<String> identifiers(String set) {
        var page =
                XmlPage.get(
                        "/oai",
                        Map.of("verb", "ListIdentifiers", "metadataPrefix", "oai_dc", "set", set));
        assertThat(page.all("resumptionToken")).isEmpty();
        return new HashSet<>(page.all("identifier"));
    }

    private static String freshLibrary() {
        Shelf.open();
        var code = "OAI-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        new Staff(as("admin"))
                .registerLibrary(code, Map.of("name", "ЦБС для сбора", "region", "siberia"));
        return code;
    }

    private static void books(String library, int from, int to, String title) {
        var numbers = IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
        Shelf.titles(library, numbers, title);
    }

    private static void withdraw(String library, int number) {
        as("admin")
                .delete("/admin/api/v1/titles/" + Shelf.titleId(library, "" + number))
                .expect(204);
    }

    @Test
    void aWithdrawnTitleIsToldAsDeletedLeavesTheSearchAndComesBackWithItsRecord() {
        var library = freshLibrary();
        var word = "Изъятие" + library.substring(4).toLowerCase().replaceAll("[0-9-]", "ж");
        books(library, 1, 1, word);
        await().atMost(Duration.ofSeconds(30)).until(() -> hits(word) == 1);
        var id = Shelf.titleId(library, "1");
        var identifier = identifiers(library).iterator().next();
        assertThat(identifier).endsWith(id);

        withdraw(library, 1);

        var page = record(identifier);
        assertThat(page.attributes("header", "status")).containsExactly("deleted");
        assertThat(page.all("metadata")).isEmpty();
        assertThat(anybody().get("/api/v1/titles/" + id).status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(30)).until(() -> hits(word) == 0);

        books(library, 1, 1, word);

        assertThat(record(identifier).attributes("header", "status")).containsExactly("");
        await().atMost(Duration.ofSeconds(30)).until(() -> hits(word) == 1);
    }

    private static long hits(String word) {
        return new Portal(anybody()).count(Map.of("q", word));
    }

    private static XmlPage record(String identifier) {
        return XmlPage.get(
                "/oai",
                Map.of("verb", "GetRecord", "metadataPrefix", "rusmarc", "identifier", identifier));
    }

    @Test
    void aTitleWithACopyCannotBeWithdrawn() {
        var barcode = Shelf.copies(Shelf.NSK, 1).get(0);
        var title = new Staff(as("boris")).copy(barcode).orElseThrow().path("titleId").asText();

        var refused = as("admin").delete("/admin/api/v1/titles/" + title);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asText()).endsWith("title-has-copies");
        assertThat(as("boris").delete("/admin/api/v1/titles/" + title).status()).isEqualTo(403);
    }

    @Test
    void theRepositoryIntroducesItself() {
        var page = XmlPage.raw("/oai?verb=Identify");

        assertThat(page.all("baseURL")).containsExactly(Outside.address("/oai").toString());
        assertThat(page.all("deletedRecord")).containsExactly("persistent");
        assertThat(XmlPage.post("/oai", "verb=ListMetadataFormats").all("metadataPrefix"))
                .containsExactly("oai_dc", "marc21", "rusmarc");
    }

    @Test
    void aTokenOfYesterdayIsRefused() {
        var library = freshLibrary();
        books(library, 1, 101, "Книга");
        var token = XmlPage.raw("/oai?" + PREFIX + "&set=" + library).all("resumptionToken").get(0);
        assertThat(goOn(token).all("record")).hasSize(1);
        var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        var yesterday = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(1));

        var old = parts.replaceFirst("[0-9]+$", Long.toString(yesterday.getEpochSecond()));
        var page =
                goOn(
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(old.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.attributes("error", "code")).containsExactly("badResumptionToken");
    }

    private static XmlPage goOn(String token) {
        return XmlPage.get("/oai", Map.of("verb", "ListRecords", "resumptionToken", token));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                  | badVerb",
                "verb=Steal                                          | badVerb",
                "verb=Identify&unknown=1                             | badArgument",
                "verb=ListRecords                                    | badArgument",
                "verb=ListRecords&metadataPrefix=a&metadataPrefix=b  | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=nonsense | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01 | noRecordsMatch",
                "verb=ListRecords&metadataPrefix=mods                | cannotDisseminateFormat",
                "verb=ListRecords&resumptionToken=nonsense           | badResumptionToken",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=x   | idDoesNotExist",
            })
    void nonsenseHasItsErrorAndIsNoFailure(String request, String code) {
        var page = XmlPage.raw("/oai?" + request);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.attributes("error", "code")).containsExactly(code);
    }

    @Test
    void tenMegabytesAreABadArgument() {
        var page = XmlPage.post("/oai", "verb=" + "a".repeat(10_000_000));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.attributes("error", "code")).containsExactly("badArgument");
    }
}
