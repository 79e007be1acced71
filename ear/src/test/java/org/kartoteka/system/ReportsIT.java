package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** What librarians ask of their stock, over the API and on the screen. */
@ExtendWith(WholeLibrary.class)
class ReportsIT {

    private static final String REPORTS = "/admin/api/v1/reports";
    private static final Duration SOON = Duration.ofMinutes(2);

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void copiesThatCameAreCountedInTheNextPicture() {
        var copies = Shelf.copies(NSK, 2);
        sumUp();

        var report = report("composition", "branch");

        var inStock =
                count(
                        "select count(*) from catalog.copy where library = 'NSK' and branch = ?"
                                + " and state <> 'WRITTEN_OFF'",
                        NSK);
        assertThat(copies).hasSize(2);
        assertThat(line(report, NSK).path("copies").asLong()).isEqualTo(inStock);
        assertThat(report.path("asOf").asText()).isNotEmpty();
        assertThat(report("composition", "bbk").at("/total/copies").asLong())
                .isEqualTo(report.at("/total/copies").asLong());
    }

    @Test
    void aLoanIsToldAndCountedOnce() {
        var copy = Shelf.copies(NSK, 1).get(0);
        var card = Shelf.cards(NSK, 1).get(0);
        as("boris")
                .post(
                        "/admin/api/v1/loans",
                        Map.of("copy", copy, "reader", card, "branch", NSK),
                        UUID.randomUUID().toString())
                .expect(201);

        await().atMost(SOON)
                .until(
                        () ->
                                count(
                                                "select count(*) from catalog.copy where barcode = ?"
                                                        + " and last_lent_on is not null",
                                                copy)
                                        == 1);

        long before = told();
        long counted = count("select sum(loans) from catalog.loan_count where branch = ?", NSK);
        assertThat(counted).isBetween(before, told());
    }

    /** The teller may go on between two looks. */
    private static long told() {
        return count(
                "select count(*) from circulation.loan l, circulation.told_loans t"
                        + " where l.id <= t.last_loan and l.branch = ?",
                NSK);
    }

    @Test
    void whatNobodyBorrowsIsListedPageByPage() {
        var path = REPORTS + "/idle-copies?branch=" + NSK + "&years=1&limit=1";
        var first = as("boris").get(path).expect(200);

        assertThat(first.path("items")).hasSizeLessThanOrEqualTo(1);
        assertThat(as("vera").get(path).expect(403).path("type").asText())
                .endsWith(":wrong-branch");
        assertThat(
                        as("boris")
                                .get(REPORTS + "/idle-copies?branch=" + NSK + "&years=99")
                                .expect(422)
                                .path("type")
                                .asText())
                .endsWith(":years-malformed");
    }

    @Test
    void reportsAreFilesToo() {
        sumUp();
        for (var path :
                List.of(
                        "/stock/table?library=NSK&kind=circulation&group=udc",
                        "/idle-copies/table?branch=NSK-1&years=1")) {
            var reply = as("boris").get(REPORTS + path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(reply.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .contains("spreadsheetml");
        }
    }

    @Test
    void thePageShowsTheReportWithItsChart() throws IOException {
        Shelf.copies(NSK, 1);
        sumUp();

        browser.openAs("admin", "/admin/reports.xhtml?library=NSK&kind=COMPOSITION&group=BRANCH");

        browser.await(
                "the branch in the table",
                d -> d.findElement(By.cssSelector("#report tr[data-group=\"" + NSK + "\"]")));
        browser.await(
                "a chart that is drawn",
                d ->
                        Long.valueOf(1)
                                .equals(
                                        browser.driver()
                                                .executeScript(
                                                        "const c = document.querySelector('.chart canvas');"
                                                                + " return c && c.getContext('2d')"
                                                                + ".getImageData(0, 0, c.width, c.height)"
                                                                + ".data.some((x) => x) ? 1 : 0")));
        photograph("reports");
        browser.driver().findElement(By.id("picture:sum-up")).click();
        browser.await(
                "the sums of now",
                d -> d.findElement(By.id("as-of")).getText().startsWith("Фонд подсчитан"));
        assertThat(chosen("group")).isEqualTo("BRANCH");
        assertThat(chosen("only")).isEmpty();
    }

    private String chosen(String id) {
        return browser.driver().findElement(By.id(id)).getDomProperty("value");
    }

    @Test
    void whatNobodyBorrowsIsTakenIntoAnAct() throws IOException {
        var barcode = Shelf.copies(NSK, 1).get(0);
        standSince(barcode, "0001-01-01");

        browser.openAs("admin", "/admin/idle.xhtml?branch=NSK-1&years=50");
        browser.await("copies to choose", d -> d.findElement(By.cssSelector("#idle input")))
                .click();
        var chosen =
                browser.driver()
                        .findElement(By.cssSelector("#idle input:checked"))
                        .getDomProperty("value");
        photograph("idle");
        browser.driver().findElement(By.id("write-off")).click();

        assertThat(browser.awaitShown("draft:barcodes").getDomProperty("value")).isEqualTo(chosen);
        standSince(barcode, null);
    }

    /** Copies of a hundred years' standing are not made through the doors. */
    private static void standSince(String barcode, String day) {
        try (var connection = WholeLibrary.database();
                var change =
                        connection.prepareStatement(
                                "update catalog.copy set last_lent_on = ?::date where barcode = ?")) {
            change.setString(1, day);
            change.setString(2, barcode);
            assertThat(change.executeUpdate()).isOne();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A picture that was ordered after everything before it. */
    private static void sumUp() {
        var before = as("boris").get(REPORTS + "/picture?library=NSK");
        await().atMost(SOON).until(ReportsIT::done);
        var ordered = as("boris").post(REPORTS + "/picture?library=NSK", Map.of()).expect(202);
        assertThat(ordered.path("id")).isNotEqualTo(before.body().path("id"));
        await().atMost(SOON).until(ReportsIT::done);
    }

    private static boolean done() {
        var picture = as("boris").get(REPORTS + "/picture?library=NSK");
        return picture.status() == 404 || picture.expect(200).path("done").asBoolean();
    }

    private static JsonNode report(String kind, String group) {
        return as("boris")
                .get(REPORTS + "/stock?library=NSK&kind=%s&group=%s".formatted(kind, group))
                .expect(200);
    }

    private static JsonNode line(JsonNode report, String group) {
        return StreamSupport.stream(report.path("lines").spliterator(), false)
                .filter(line -> line.path("group").asText().equals(group))
                .findFirst()
                .orElseThrow();
    }

    /** For eyes: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var folder = System.getProperty("kartoteka.screenshots", "");
        if (!folder.isBlank()) {
            browser.photograph(Path.of(folder, name));
        }
    }
}
