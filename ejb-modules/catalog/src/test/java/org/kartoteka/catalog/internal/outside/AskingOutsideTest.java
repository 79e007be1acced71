package org.kartoteka.catalog.internal.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.api.CreateRecord;
import org.kartoteka.catalog.api.OutsideIndex;
import org.kartoteka.catalog.api.OutsidePage;
import org.kartoteka.catalog.api.OutsideQuery;
import org.kartoteka.catalog.api.OutsideRecord;
import org.kartoteka.catalog.api.OutsideRefusal;
import org.kartoteka.catalog.api.OutsideTarget;
import org.kartoteka.catalog.domain.record.Plain;
import org.kartoteka.catalog.internal.HouseForTests;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.catalog.internal.records.CataloguersTable;
import org.kartoteka.catalog.internal.records.RecordsBean;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.Caller;

/** Servers that answer, and those that do not behave. */
class AskingOutsideTest {

    private static final String RECORD =
            """
            <record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000cam a2200000 a 4500</leader>
            <controlfield tag="001">77</controlfield>
            <controlfield tag="008">910710s1991    ru            000 0 rus  </controlfield>
            <datafield tag="020" ind1=" " ind2=" "><subfield code="a">978-5-17-087888-8</subfield></datafield>
            <datafield tag="040" ind1=" " ind2=" "><subfield code="a">DLC</subfield></datafield>
            <datafield tag="100" ind1="1" ind2=" "><subfield code="a">Sholokhov, M. A.</subfield></datafield>
            <datafield tag="245" ind1="1" ind2="0"><subfield code="a">Tikhii Don</subfield></datafield>
            <datafield tag="260" ind1=" " ind2=" "><subfield code="b">Nauka,</subfield><subfield code="c">1991</subfield></datafield>
            <datafield tag="949" ind1=" " ind2=" "><subfield code="a">local</subfield></datafield></record>
            """;

    private final CataloguersTable table = new CataloguersTable();
    private final OutsideCataloguesBean outside = outside();
    private final CountDownLatch tested = new CountDownLatch(1);
    private HttpServer server;
    private volatile String asked = "";

    /** Answers a request. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private volatile Answer answer = exchange -> send(exchange, 200, "");

    @BeforeEach
    void serverStarts() throws IOException {
        table.database.change("delete from catalog.outside_target");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(
                "/sru",
                exchange -> {
                    asked = exchange.getRequestURI().getRawQuery();
                    answer.to(exchange);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void serverStops() {
        tested.countDown();
        server.stop(0);
    }

    @Test
    void aRecordIsFoundAdaptedAndComparedWithWhatIsThere() {
        target(Map.of(OutsideIndex.ISBN, "bath.isbn"), 10);
        var own =
                table.act(
                        () ->
                                records()
                                        .create(
                                                new CreateRecord(
                                                        "NSK", Plain.content(Plain.BOOK), true),
                                                Optional.empty()));
        answers(response(1, packedXml(RECORD)));

        var page = search(OutsideIndex.ISBN, "978-5-17-087888-8");

        assertThat(asked)
                .contains("query=bath.isbn%20%3D%20%229785170878888%22", "recordSchema=marcxml");
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.next()).isEmpty();
        var found = page.items().get(0);
        assertThat(found.title()).isEqualTo("Tikhii Don");
        assertThat(found.alike()).extracting(d -> d.title().id()).containsExactly(own.titleId());
        assertThat(records().plain(found.content()))
                .contains("200 ", "$aTikhii Don", "801 ", "$bDLC", "700 ", "$aSholokhov")
                .doesNotContain("001 77", "949", "local");
    }

    @Test
    void pagesFollowEachOther() {
        target(Map.of(), 10);
        answers(response(12, packedXml(RECORD).repeat(10)));

        var page = search(OutsideIndex.ANY, "Тихий \"Дон\"");

        assertThat(asked)
                .contains(
                        "query=%22%D0%A2%D0%B8%D1%85%D0%B8%D0%B9%20%5C%22%D0%94%D0%BE%D0%BD%5C%22%22",
                        "startRecord=1", "maximumRecords=10");
        assertThat(page.items()).extracting(OutsideRecord::position).contains(1, 10);
        assertThat(page.next()).contains(11);
    }

    @Test
    void aRecordPackedAsTextIsReadToo() {
        target(Map.of(), 10);
        var text = RECORD.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        answers(response(1, packed("string", text)));

        assertThat(search(OutsideIndex.TITLE, "Don").items())
                .extracting(OutsideRecord::title)
                .containsExactly("Tikhii Don");
    }

    @Test
    void aRecordThatIsNoneIsCountedAndTheOthersAreShown() {
        target(Map.of(), 10);
        answers(response(2, packedXml("<dc><title>Don</title></dc>") + packedXml(RECORD)));

        var page = search(OutsideIndex.TITLE, "Don");

        assertThat(page.unreadable()).isEqualTo(1);
        assertThat(page.items()).extracting(OutsideRecord::position).containsExactly(2);
    }

    @Test
    void moreThanWasAskedForIsCutShort() {
        target(Map.of(), 10);
        answers(response(50, packedXml(RECORD).repeat(50)));

        assertThat(search(OutsideIndex.TITLE, "Don").items()).hasSize(10);
    }

    @Test
    void whatTheServerSaysAgainstTheQuestionIsTold() {
        target(Map.of(), 10);
        answers(
                "<s:searchRetrieveResponse xmlns:s='http://www.loc.gov/zing/srw/'><s:diagnostics>"
                        + "<diagnostic><uri>info:srw/diagnostic/1/16</uri><details>bath.isbn</details>"
                        + "<message>Unsupported index</message></diagnostic></s:diagnostics>"
                        + "</s:searchRetrieveResponse>");

        assertThatThrownBy(() -> search(OutsideIndex.ISBN, "1"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> {
                            assertThat(e.refusal()).isEqualTo(OutsideRefusal.OUTSIDE_DIAGNOSTIC);
                            assertThat(e.arguments().get(0).toString())
                                    .contains("Unsupported index");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<html><body>404</body></html>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><searchRetrieveResponse>&x;</searchRetrieveResponse>"
            })
    void whatIsNoAnswerIsRefused(String body) {
        target(Map.of(), 10);
        answers(body);

        assertRefused(
                OutsideRefusal.OUTSIDE_ANSWER_UNREADABLE, () -> search(OutsideIndex.ANY, "a"));
    }

    @Test
    void anEntityOfTheServersIsNotOpened() {
        target(Map.of(), 10);
        answers(
                "<!DOCTYPE r [<!ENTITY x 'bomb'>]>"
                        + response(1, packedXml(RECORD.replace("Tikhii Don", "&x;"))));

        assertRefused(
                OutsideRefusal.OUTSIDE_ANSWER_UNREADABLE, () -> search(OutsideIndex.ANY, "a"));
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() {
        target(Map.of(), 60);
        answer =
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        var block = new byte[1 << 16];
                        while (tested.getCount() > 0) {
                            out.write(block);
                        }
                    }
                };

        assertRefused(
                OutsideRefusal.OUTSIDE_ANSWER_UNREADABLE, () -> search(OutsideIndex.ANY, "a"));
    }

    @Test
    void aServerThatBeginsAndNeverEndsIsSilent() {
        target(Map.of(), 1);
        answer =
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write("<s".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    try {
                        tested.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                };

        assertRefused(OutsideRefusal.OUTSIDE_SILENT, () -> search(OutsideIndex.ANY, "a"));
    }

    @Test
    void aRedirectIsNotFollowed() {
        target(Map.of(), 10);
        answer =
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
                    exchange.sendResponseHeaders(302, -1);
                };

        assertRefused(
                OutsideRefusal.OUTSIDE_ANSWER_UNREADABLE, () -> search(OutsideIndex.ANY, "a"));
    }

    @Test
    void nobodyListens() {
        target(Map.of(), 10);
        server.stop(0);

        assertRefused(OutsideRefusal.OUTSIDE_SILENT, () -> search(OutsideIndex.ANY, "a"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9080/sru",
        "http://localhost/sru",
        "http://169.254.169.254/latest",
        "http://[::1]/sru",
        "http://0.0.0.0/sru"
    })
    void thisMachineIsNotAskedUnlessItMayBe(String address) {
        table.act(() -> put(described(address, Map.of(), 10)));
        outside.localToo = false;

        assertRefused(OutsideRefusal.OUTSIDE_ADDRESS_REFUSED, () -> search(OutsideIndex.ANY, "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "http:///sru",
                "http://user:secret@example.org/",
                "http://example.org/#a",
                "sru",
                "http://exa mple.org/"
            })
    void whatIsNoAddressIsNotTaken(String address) {
        assertRefused(
                OutsideRefusal.OUTSIDE_ADDRESS_REFUSED,
                () -> put(described(address, Map.of(), 10)));
    }

    @Test
    void onlyAnAdministratorOfTheNetworkDescribesCatalogues() {
        table.enters("ivanova");

        assertRefused(
                AccessRefusal.WRONG_BRANCH,
                () -> outside.put(described("http://example.org/", Map.of(), 10)));
        assertRefused(AccessRefusal.WRONG_BRANCH, () -> outside.remove("FAKE"));
        assertRefused(OutsideRefusal.OUTSIDE_UNKNOWN, () -> search(OutsideIndex.ANY, "a"));
        assertRefused(OutsideRefusal.OUTSIDE_QUERY_MALFORMED, () -> search(OutsideIndex.ANY, " "));
    }

    private void target(Map<OutsideIndex, String> indexes, int timeout) {
        var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/sru";
        table.act(() -> put(described(address, indexes, timeout)));
        table.enters("ivanova");
    }

    private int put(OutsideTarget target) {
        var everywhere = Set.of(Caller.ALL_BRANCHES);
        table.caller.enter(new Caller("admin", Set.of("admin"), everywhere, Optional.empty()));
        outside.put(target);
        return outside.targets().size();
    }

    private static OutsideTarget described(
            String address, Map<OutsideIndex, String> indexes, int timeout) {
        return new OutsideTarget(
                "FAKE", "Проба", address, "1.1", "marcxml", Optional.empty(), indexes, timeout);
    }

    private OutsidePage search(OutsideIndex index, String text) {
        return outside.search(new OutsideQuery("FAKE", "NSK", index, text, 1));
    }

    private void answers(String body) {
        answer = exchange -> send(exchange, 200, body);
    }

    private static void send(HttpExchange exchange, int status, String body) {
        try {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packedXml(String record) {
        return packed("xml", record);
    }

    private static String packed(String packing, String record) {
        return "<zs:record><zs:recordSchema>marcxml</zs:recordSchema><zs:recordPacking>"
                + packing
                + "</zs:recordPacking><zs:recordData>"
                + record
                + "</zs:recordData></zs:record>";
    }

    private static String response(int total, String records) {
        return "<zs:searchRetrieveResponse xmlns:zs=\"http://www.loc.gov/zing/srw/\">"
                + "<zs:version>1.1</zs:version><zs:numberOfRecords>"
                + total
                + "</zs:numberOfRecords><zs:records>"
                + records
                + "</zs:records></zs:searchRetrieveResponse>";
    }

    private RecordsBean records() {
        return table.records();
    }

    private static void assertRefused(Refusal reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }

    private OutsideCataloguesBean outside() {
        var bean = new OutsideCataloguesBean();
        bean.database = table.database;
        bean.transactions = table.transactions;
        bean.directory = HouseForTests.directory(table.database);
        bean.rights = HouseForTests.rights(bean.directory, table.caller);
        bean.audit = StaffForTests.silentAudit();
        bean.localToo = true;
        return bean;
    }
}
