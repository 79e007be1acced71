package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.Shelf.MSK;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.addresses;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and what is written down of those who do not. */
@ExtendWith(WholeLibrary.class)
class AccessIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/api/v1/readers?card=2920000000017",
                "/admin/api/v1/imports",
                "/admin/api/v1/loans?reader=2920000000017",
                "/api/v1/me",
                "/api/v1/me/loans"
            })
    void withoutATokenThereIsA401Problem(String path) {
        var reply = anybody().get(path);

        assertThat(reply.expect(401).path("type").asText()).endsWith(":not-authenticated");
        assertThat(reply.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(reply.headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/problem+json");
    }

    @Test
    void aForgedTokenIsNoToken() throws Exception {
        var request =
                HttpRequest.newBuilder(addresses().application().resolve("/api/v1/me"))
                        .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
                        .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void anotherBranchIsRefusedAndWrittenDown() {
        Shelf.open();
        var before = denials("boris", "WRONG_BRANCH");

        var reply =
                as("boris")
                        .post(
                                "/admin/api/v1/loans",
                                Map.of("copy", "X", "reader", "Y", "branch", MSK));

        assertThat(reply.expect(403).path("type").asText()).endsWith(":wrong-branch");
        assertThat(denials("boris", "WRONG_BRANCH")).isEqualTo(before + 1);
    }

    @Test
    void anotherRoleIsRefusedAndWrittenDown() {
        var before = denials("reader1", "WRONG_ROLE");

        var reply =
                as("reader1")
                        .post(
                                "/admin/api/v1/loans",
                                Map.of("copy", "X", "reader", "Y", "branch", NSK));

        assertThat(reply.expect(403).path("type").asText()).endsWith(":wrong-role");
        assertThat(denials("reader1", "WRONG_ROLE")).isEqualTo(before + 1);
    }

    @Test
    void aLibrarianOpensNoBranches() {
        var reply =
                as("boris")
                        .put(
                                "/admin/api/v1/branches/NSK-9",
                                Map.of(
                                        "library", "NSK",
                                        "name", "x",
                                        "address", "x",
                                        "zone", "Asia/Novosibirsk",
                                        "region", "siberia"));

        assertThat(reply.expect(403).path("type").asText()).endsWith(":wrong-role");
        assertThat(count("select count(*) from catalog.branch where code = 'NSK-9'")).isZero();
    }

    @Test
    void aReaderLogsInWithTheOneTimePasswordAndSeesOnlyHisOwn() {
        var mine = Shelf.reader(NSK);
        var other = Shelf.reader(NSK);
        var copies = Shelf.copies(NSK, 2);
        lend(copies.get(0), mine.path("card").asText());
        var foreign = lend(copies.get(1), other.path("card").asText());

        var account =
                as("boris")
                        .post(
                                "/admin/api/v1/readers/" + mine.path("id").asText() + "/account",
                                Map.of())
                        .expect(200);

        assertThat(account.path("login").asText()).isEqualTo(mine.path("card").asText());
        assertThat(account.path("password").asText()).hasSizeGreaterThanOrEqualTo(12);
        var me = Readers.logInAfterFirstChange(account, "Свой-пароль-1");
        assertThat(me.get("/api/v1/me").expect(200).path("card")).isEqualTo(mine.path("card"));
        var loans = me.get("/api/v1/me/loans").expect(200).path("items");
        assertThat(loans).hasSize(1);
        assertThat(loans.path(0).path("copyBarcode").asText()).isEqualTo(copies.get(0));
        assertThat(
                        me.post("/api/v1/me/loans/" + foreign + "/renewals", Map.of())
                                .expect(404)
                                .path("type")
                                .asText())
                .endsWith(":loan-unknown");
        assertThat(
                        me.post(
                                        "/api/v1/me/loans/"
                                                + loans.path(0).path("id").asText()
                                                + "/renewals",
                                        Map.of())
                                .expect(200)
                                .path("renewals")
                                .asInt())
                .isOne();
    }

    @Test
    void personalDataLieSealedInTheDatabase() {
        var reader = Shelf.reader(NSK);
        var id = UUID.fromString(reader.path("id").asText());

        for (var secret : List.of(reader.path("surname").asText(), "1980-05-09", "@example.org")) {
            assertThat(
                            count(
                                    "select count(*) from readers.reader r where id = ? and"
                                            + " position(convert_to(?, 'UTF8') in convert_to(r::text, 'UTF8')) > 0",
                                    id,
                                    secret))
                    .as(secret)
                    .isZero();
        }
        assertThat(count("select count(*) from readers.reader where id = ?", id)).isOne();
    }

    private static String lend(String copy, String card) {
        return as("boris")
                .post("/admin/api/v1/loans", Map.of("copy", copy, "reader", card, "branch", NSK))
                .expect(201)
                .path("id")
                .asText();
    }

    private static long denials(String caller, String reason) {
        return count(
                "select count(*) from kernel.audit_line where outcome = 'DENIED' and caller = ?"
                        + " and subject = ?",
                caller,
                reason);
    }
}
