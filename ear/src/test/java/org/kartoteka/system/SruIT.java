package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SRU as YAZ's clients see it, and as those who send nonsense do. */
@ExtendWith(WholeLibrary.class)
class SruIT {

    private static final String WORD = letters();
    private static final String AUTHOR = "Сруев, А. Б.";

    @BeforeAll
    static void twoBooksAreFound() {
        Shelf.importFile(
                "NSK",
                "sru.irbis.txt",
                (book("1", "Первая повесть " + WORD, 2001) + book("2", "Вторая " + WORD, 2005))
                        .getBytes(StandardCharsets.UTF_8));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(search("title=" + WORD).all("numberOfRecords"))
                                        .contains("2"));
    }

    private static String book(String number, String title, int year) {
        return "#920: PAZK\n#903: SRU%s%s\n#101: rus\n#700: ^AСруев^BА. Б.\n#200: ^A%s\n"
                        .formatted(WORD, number, title)
                + "#210: ^AНовосибирск^CНаука^D%d\n#907: ^A20200101^BКаталогизатор\n*****\n"
                        .formatted(year);
    }

    private static String letters() {
        var letters = new StringBuilder("проверка");
        UUID.randomUUID()
                .toString()
                .chars()
                .limit(8)
                .forEach(c -> letters.append((char) ('а' + c % 32)));
        return letters.toString();
    }

    private static XmlPage search(String query, String... more) {
        var arguments = new TreeMap<>(Map.of("operation", "searchRetrieve", "version", "1.2"));
        arguments.put("query", query);
        for (int i = 0; i < more.length; i += 2) {
            arguments.put(more[i], more[i + 1]);
        }
        return XmlPage.get("/sru", arguments);
    }

    @Test
    void zoomshFindsAndShowsRecords() {
        var said =
                Outside.said(
                        "",
                        "zoomsh",
                        "set sru get",
                        "set schema marcxml",
                        "connect " + Outside.address("/sru"),
                        "search cql:dc.title=" + WORD + " and dc.date > 2003",
                        "show 0 1",
                        "quit");

        assertThat(said).contains("1 hits").contains("Вторая " + WORD).contains("MARC21/slim");
        assertThat(said).doesNotContain("Каталогизатор");
    }

    @Test
    void yazClientFindsAndShowsRecordsBySruPost() {
        var said =
                Outside.said(
                        "sru post 1.2\nopen %s\nschema rusmarc\nfind dc.title=%s\nshow 1+2\nquit\n"
                                .formatted(Outside.address("/sru"), WORD),
                        "yaz-client");

        assertThat(said)
                .contains("Number of hits: 2")
                .contains("marcxchange")
                .contains("Первая повесть " + WORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title = W and author = сруев              | 2",
                "title all \"первая W\"                    | 1",
                "title any \"первая вторая\" and W         | 2",
                "title adj \"первая повесть W\"            | 1",
                "title exact \"Первая повесть W\"          | 1",
                "title exact \"повесть W\"                 | 0",
                "W and date within \"2000 2003\"           | 1",
                "W and date < 2001                         | 0",
                "W not title = первая                      | 1",
                "W and (date = 2001 or date = 2005)        | 2",
                "title = Wнетакого                         | 0",
                "title = первая and W and dc.language = ru | 1",
            })
    void queriesMeanWhatTheySay(String query, String hits) {
        var page = search(query.strip().replace("W", WORD));

        assertThat(page.all("diagnostic")).isEmpty();
        assertThat(page.all("numberOfRecords")).as(query).containsExactly(hits);
    }

    @Test
    void masksStandForLetters() {
        var beginning = WORD.substring(0, WORD.length() - 2);

        assertThat(search("title = " + beginning + "*").all("numberOfRecords"))
                .containsExactly("2");
        assertThat(search("title = " + beginning + "??").all("numberOfRecords"))
                .containsExactly("2");
        assertThat(search("author exact \"Сруев, А*\" and " + WORD).all("numberOfRecords"))
                .containsExactly("2");
    }

    @Test
    void recordsAreSortedPagedAndPackedAsAsked() {
        var newest = search(WORD + " sortBy date/sort.descending", "maximumRecords", "1");
        assertThat(newest.all("nextRecordPosition")).containsExactly("2");
        assertThat(newest.attributes("datafield", "tag")).contains("245");

        var oldest = search(WORD, "sortKeys", "date,,1", "recordSchema", "dc", "startRecord", "1");
        assertThat(oldest.all("date")).containsExactly("2001", "2005");
        assertThat(oldest.all("creator")).containsOnly(AUTHOR);

        var text =
                search(
                        WORD,
                        "recordPacking",
                        "string",
                        "recordSchema",
                        "info:srw/schema/1/dc-v1.1");
        assertThat(text.all("recordData").get(0)).startsWith("<srw_dc:dc");
    }

    @Test
    void theBareAddressExplainsItself() {
        var page = XmlPage.raw("/sru");

        assertThat(page.document().getDocumentElement().getLocalName())
                .isEqualTo("explainResponse");
        assertThat(page.all("diagnostic")).isEmpty();
        assertThat(page.attributes("schema", "name")).contains("marcxml", "rusmarc", "dc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operation=searchRetrieve&version=1.1&query=%22a                   | 14",
                "operation=searchRetrieve&version=1.1&query=a+b                    | 10",
                "operation=searchRetrieve&version=1.1&query=%D0                    | 27",
                "operation=searchRetrieve&version=1.1&query=*a                     | 49",
                "operation=searchRetrieve&version=1.1&query=a&query=b              | 6",
                "operation=searchRetrieve&version=1.1&query=a&unknown=1            | 8",
                "operation=searchRetrieve&version=1.1&query=a&recordSchema=nothing | 66",
                "operation=searchRetrieve&version=7&query=a                        | 5",
                "operation=delete                                                  | 4",
                "operation=searchRetrieve&version=1.1&query=%zz                    | 6",
            })
    void nonsenseHasItsDiagnosticAndIsNoFailure(String request, int number) {
        var page =
                request.contains("%zz")
                        ? XmlPage.post("/sru", request)
                        : XmlPage.raw("/sru?" + request);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.all("uri")).containsExactly("info:srw/diagnostic/1/" + number);
    }

    @Test
    void tenMegabytesAreTooManyCharacters() {
        var form = "operation=searchRetrieve&version=1.1&query=" + "a".repeat(10_000_000);

        var page = XmlPage.post("/sru", form);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.all("uri")).containsExactly("info:srw/diagnostic/1/12");
    }
}
