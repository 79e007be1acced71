package org.kartoteka.system;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * The page of the desk as a librarian has it: a scanner that types wherever the cursor is, a
 * keyboard, and eyes. There is no mouse.
 */
final class DeskPage {

    /** A line of the journal: its colour and its headline. */
    record Line(String tone, String headline) {

        static Line green(String headline) {
            return new Line("yes", headline);
        }

        static Line red(String headline) {
            return new Line("no", headline);
        }
    }

    /** An open loan in the list of the open reader. */
    record Lent(String title, String barcode, String due) {}

    private final Browser browser;

    private DeskPage(Browser browser) {
        this.browser = browser;
    }

    /** Logs in through the back office's front door and comes to the desk. */
    static DeskPage of(String librarian, Browser browser) {
        browser.openAs(librarian, "/admin/");
        browser.await(
                "the desk ready to scan",
                d ->
                        browser.driver()
                                .executeScript("return Boolean(window.kartotekaDesk)")
                                .equals(true));
        return new DeskPage(browser);
    }

    /** Scans all, one right after the other, and waits for the last answer. */
    void scan(List<String> codes) {
        var typing = new Actions(browser.driver());
        codes.forEach(code -> typing.sendKeys(code, Keys.ENTER));
        typing.perform();
        awaitAnswers();
    }

    /** Scans one. */
    void scan(String code) {
        scan(List.of(code));
    }

    /** Presses a key and waits for the answer. */
    void press(Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
        awaitAnswers();
    }

    private void awaitAnswers() {
        browser.await("no scan in the queue", d -> value("queue").equals("0"));
    }

    private String value(String id) {
        return browser.driver().findElement(By.id(id)).getDomProperty("value");
    }

    /** The large answer to the last scan: colour and headline. */
    Line banner() {
        var banner = browser.driver().findElement(By.id("banner"));
        return new Line(banner.getDomAttribute("data-tone"), strong(banner));
    }

    /** What stands in small letters under the large answer. */
    List<String> bannerDetails() {
        return browser.driver().findElements(By.cssSelector("#banner > span")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** The last acts, the newest first. */
    List<Line> journal() {
        return browser.driver().findElements(By.cssSelector("#journal > li")).stream()
                .map(line -> new Line(tone(line), strong(line)))
                .toList();
    }

    private static String tone(WebElement line) {
        return line.getDomAttribute("class").replace("journal-line", "").strip();
    }

    private static String strong(WebElement in) {
        return in.findElement(By.tagName("strong")).getText();
    }

    /** The names of the open reader; empty if none is open. */
    List<String> reader() {
        return browser.driver().findElements(By.id("reader-name")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** The loans of the open reader, as listed. */
    List<Lent> loans() {
        return browser.driver().findElements(By.cssSelector("#loans > tbody > tr")).stream()
                .map(row -> row.findElements(By.tagName("td")))
                .map(
                        cells ->
                                new Lent(
                                        cells.get(0).getText(),
                                        cells.get(1).getText(),
                                        cells.get(2).getText()))
                .toList();
    }

    /** Whether the next thing typed goes where scans go. */
    boolean isReadyForTheNextScan() {
        var focused = browser.driver().switchTo().activeElement();
        return "scan".equals(focused.getDomAttribute("id")) && value("scan").isEmpty();
    }
}
