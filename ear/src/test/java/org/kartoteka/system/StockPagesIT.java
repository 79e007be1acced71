package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The keepers' pages in a browser: from new copies to the act by which they go. */
@ExtendWith(WholeLibrary.class)
class StockPagesIT {

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void copiesComeMoveAndGoAndTheBooksAreRight() throws IOException {
        var number = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase() + "-1";

        add(Shelf.titleWithoutCopies("NSK"), number);
        move(number);
        writeOff(number);

        assertThat(
                        count(
                                "select count(*) from catalog.copy where inventory_number = ?"
                                        + " and state = 'WRITTEN_OFF'",
                                number))
                .isOne();
        browser.open("/admin/stock.xhtml?library=NSK&proof=true");
        assertThat(browser.awaitShown("sound").getText()).startsWith("Книга верна.");
        photograph("stock");
    }

    private void add(String title, String number) throws IOException {
        browser.openAs("admin", "/admin/new-copies.xhtml?id=" + title);
        browser.awaitShown("new:number").sendKeys(number);
        choose("new:branch", "NSK-1");
        type("new:count", "2");
        type("new:price", "120,50");
        type("new:paper", "УПД-" + number);
        date("new:dated", "2026-11-20");
        press("new:add");
        assertThat(browser.awaitShown("added").getText()).isEqualTo("Добавлено экземпляров: 2");
        photograph("new-copies");
    }

    private void move(String number) throws IOException {
        browser.open("/admin/copy.xhtml?barcode=NSK-" + number);
        browser.awaitShown("copy:act");
        choose("copy:act", "MOVE");
        choose("copy:to", "NSK-2");
        press("copy:change");
        browser.await(
                "the move in the history",
                d -> d.findElement(By.cssSelector("#history tr[data-act=MOVE]")));
        photograph("copy");
        press("copy:change");
        assertThat(browser.awaitShown("fault").getText()).contains("уже в филиале NSK-2");
    }

    private void writeOff(String number) throws IOException {
        browser.open("/admin/write-offs.xhtml?library=NSK");
        browser.awaitShown("draft:number").sendKeys("А-" + number);
        date("draft:dated", "2026-11-23");
        type("draft:chair", "Петрова А. И.");
        type("draft:barcodes", "NSK-" + number);
        press("draft:make");
        browser.awaitShown("act:approver").sendKeys("Смирнова А. Б.");
        type("act:words", "В макулатуру");
        press("act:approve");
        browser.await(
                "the act approved",
                d -> d.findElement(By.id("act-state")).getText().equals("утверждён"));
        photograph("write-off");
    }

    @Test
    void aRoundOfStockTakingIsOpenedAgainWhereItWas() throws IOException {
        Shelf.open();
        browser.openAs("boris", "/admin/stock-takings.xhtml");
        browser.awaitShown("begin:name").sendKeys("Полка у окна");
        type("begin:from", "Ъ-нет");
        type("begin:to", "Ъ-нет");
        press("begin:start");
        browser.awaitShown("round:scan").sendKeys("NO-SUCH", Keys.ENTER);
        assertThat(browser.awaitShown("last").getText()).startsWith("NO-SUCH: неизвестный");

        browser.driver().navigate().refresh();

        browser.await(
                "the scan counted",
                d ->
                        d.findElement(By.cssSelector("[data-verdict=UNKNOWN] dd"))
                                .getText()
                                .equals("1"));
        photograph("stock-taking");
        press("round:close");
        browser.await(
                "the round closed",
                d -> d.findElement(By.id("round-state")).getText().equals("закончена"));
    }

    @Test
    void whoOnlyLendsIsOfferedNoActs() {
        Shelf.open();
        assertThat(as("boris").get("/admin/api/v1/stock/totals?library=NSK").status())
                .isEqualTo(200);

        browser.openAs("boris", "/admin/write-offs.xhtml");

        browser.await("the page", d -> d.findElement(By.tagName("h1")));
        assertThat(browser.driver().findElements(By.id("draft:number"))).isEmpty();
    }

    private void type(String id, String text) {
        var field = browser.driver().findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    private void choose(String id, String value) {
        new Select(browser.driver().findElement(By.id(id))).selectByValue(value);
    }

    /** What a date field takes from the keyboard depends on the browser's language. */
    private void date(String id, String day) {
        browser.driver()
                .executeScript(
                        "document.getElementById(arguments[0]).value = arguments[1]", id, day);
    }

    private void press(String id) {
        browser.driver().findElement(By.id(id)).click();
    }

    /** For eyes: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var folder = System.getProperty("kartoteka.screenshots", "");
        if (!folder.isBlank()) {
            browser.photograph(Path.of(folder, name));
        }
    }
}
