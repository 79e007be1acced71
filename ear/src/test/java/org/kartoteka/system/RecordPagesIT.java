package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.Cataloguer.anyTitle;
import static org.kartoteka.system.Cataloguer.book;
import static org.kartoteka.system.Cataloguer.catalogued;
import static org.kartoteka.system.Cataloguer.edit;
import static org.kartoteka.system.Cataloguer.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

/** The record in a cataloguer's browser: form, plain text, versions, merge. */
@ExtendWith(WholeLibrary.class)
class RecordPagesIT {

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void aNewBookIsCataloguedWithTheKeyboard() throws IOException {
        Shelf.open();
        var title = anyTitle();
        var isbn = anyIsbn();
        browser.openAs("cataloguer", "/admin/record.xhtml");
        awaitReady();

        input("200", "a").sendKeys(title);
        input("210", "a").sendKeys("Новосибирск");
        input("210", "c").sendKeys("Наука");
        input("215", "a").sendKeys("123 с.");
        input("010", "a").sendKeys(withWrongDigit(isbn));
        press(Keys.CONTROL, "s");

        browser.await("the faults", d -> !d.findElements(By.cssSelector("#faults li")).isEmpty());
        photograph("record-faults");
        assertThat(rules()).contains("ISBN_WRONG", "SUBFIELD_MANDATORY");
        assertThat(browser.driver().findElements(By.cssSelector("[data-tag='010'] .faulty")))
                .hasSize(1);

        clear("010", "a");
        input("010", "a").sendKeys(isbn);
        input("210", "d").sendKeys("2026");
        input("700", "a").sendKeys("Шолохов");
        press(Keys.CONTROL, "s");

        browser.await("the record's own address", d -> d.getCurrentUrl().contains("?id="));
        awaitReady();
        photograph("record-form");
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo(title);
        var id = browser.driver().getCurrentUrl().replaceAll(".*id=", "");
        assertThat(plain(id)).contains(title, isbn, "$d2026", "$aШолохов$4070");
    }

    /** Of this run only, or the book would be there already. */
    private static String anyIsbn() {
        var digits = "978" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String withWrongDigit(String isbn) {
        int last = isbn.charAt(isbn.length() - 1) - '0';
        return isbn.substring(0, isbn.length() - 1) + (last + 1) % 10;
    }

    @Test
    void bothViewsEditTheSameRecordAndNothingTypedIsLostByF5() {
        var id = catalogued(book(anyTitle()));
        browser.openAs("cataloguer", "/admin/record.xhtml?id=" + id);
        awaitReady();

        input("215", "a").sendKeys(" : ил.");
        browser.driver().navigate().refresh();
        awaitReady();
        assertThat(input("215", "a").getDomProperty("value")).isEqualTo("512 с. : ил.");
        assertThat(browser.awaitShown("restored").getText()).contains("не сохранили");

        browser.driver().findElement(By.id("as-plain")).click();
        var text = browser.awaitShown("plain");
        assertThat(text.getDomProperty("value")).contains("215 ## $a512 с. : ил.");
        text.sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "610 0# $aказаки\n");
        press(Keys.CONTROL, "s");

        browser.await("it saved", d -> d.findElement(By.id("version")).getText().equals("2"));
        assertThat(plain(id)).contains("512 с. : ил.", "610 0# $aказаки");
        assertThat(input("610", "a").getDomProperty("value")).isEqualTo("казаки");
    }

    @Test
    void aBrokenConnectionLosesNothing() {
        var id = catalogued(book(anyTitle()));
        browser.openAs("cataloguer", "/admin/record.xhtml?id=" + id);
        awaitReady();
        input("215", "a").sendKeys(" : ил.");

        browser.driver().setNetworkConditions(offline(true));
        press(Keys.CONTROL, "s");
        browser.await(
                "the broken connection",
                d -> d.findElement(By.id("record-state")).getText().contains("Связь прервалась"));
        browser.driver().setNetworkConditions(offline(false));
        press(Keys.CONTROL, "s");

        browser.await("it saved", d -> d.findElement(By.id("version")).getText().equals("2"));
        assertThat(plain(id)).contains("512 с. : ил.");
    }

    @Test
    void anUntouchedSecondTabSavesNothingOverTheFirst() throws IOException {
        var id = catalogued(book(anyTitle()));
        browser.openAs("cataloguer", "/admin/record.xhtml?id=" + id);
        awaitReady();
        edit("admin", id, 1, "512 с.", "514 с.").expect(200);
        edit("admin", id, 2, "$cНаука", "$cАстрель").expect(200);

        input("210", "c").sendKeys(" и жизнь");
        input("700", "b").sendKeys(" (мл.)");
        press(Keys.CONTROL, "s");

        browser.awaitShown("merge");
        var clash = browser.driver().findElement(By.cssSelector("#merge tr[data-side=CLASH]"));
        assertThat(clash.getText()).contains("210", "Наука", "Астрель", "Наука и жизнь");
        assertThat(browser.driver().findElement(By.id("save-merged")).isEnabled()).isFalse();
        clash.findElement(By.cssSelector("input[value=mine]")).click();
        photograph("record-merge");
        browser.driver().findElement(By.id("save-merged")).click();

        browser.await("it saved", d -> d.findElement(By.id("version")).getText().equals("4"));
        assertThat(plain(id)).contains("514 с.", "Наука и жизнь", "М. А. (мл.)");
    }

    @Test
    void versionsAreComparedAndAnEarlierOneComesBack() throws IOException {
        var id = catalogued(book(anyTitle()));
        edit("admin", id, 1, "512 с.", "514 с.").expect(200);
        browser.openAs("cataloguer", "/admin/versions.xhtml?id=" + id);

        var difference = browser.awaitShown("differences");
        assertThat(difference.getText()).contains("215", "512 с.", "514 с.");
        assertThat(browser.driver().findElement(By.id("versions")).getText())
                .contains("admin", "исправлена", "создана");
        photograph("record-versions");

        browser.driver().findElement(By.id("restoring:restore")).click();

        browser.await(
                "the third version",
                d -> !d.findElements(By.cssSelector("#versions tr[data-version='3']")).isEmpty());
        assertThat(plain(id)).contains("512 с.");
    }

    @Test
    void aTabOpenedBesideShowsTheSameRecord() {
        var id = catalogued(book(anyTitle()));
        browser.openAs("cataloguer", "/admin/title.xhtml?id=" + id);
        browser.awaitShown("edit").click();
        awaitReady();

        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open("/admin/record.xhtml?id=" + id);
        awaitReady();

        assertThat(input("215", "a").getDomProperty("value")).isEqualTo("512 с.");
    }

    private static org.openqa.selenium.chromium.ChromiumNetworkConditions offline(boolean yes) {
        var conditions = new org.openqa.selenium.chromium.ChromiumNetworkConditions();
        conditions.setOffline(yes);
        conditions.setDownloadThroughput(yes ? 0 : -1);
        conditions.setUploadThroughput(yes ? 0 : -1);
        return conditions;
    }

    private void awaitReady() {
        browser.await("the form", d -> d.findElement(By.id("save")).isEnabled());
    }

    private WebElement row(String tag) {
        return browser.driver().findElement(By.cssSelector(".marc-field[data-tag='" + tag + "']"));
    }

    private WebElement input(String tag, String code) {
        return row(tag).findElement(
                        By.cssSelector(
                                ".marc-sub[data-code='"
                                        + code
                                        + "'] > input,"
                                        + " .marc-sub[data-code='"
                                        + code
                                        + "'] > textarea"));
    }

    private void clear(String tag, String code) {
        input(tag, code).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    }

    private void press(Keys modifier, String key) {
        new Actions(browser.driver()).keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
    }

    private java.util.List<String> rules() {
        return browser.driver().findElements(By.cssSelector("#faults li")).stream()
                .map(line -> line.getDomAttribute("data-rule"))
                .toList();
    }

    /** For the eye: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var folder = System.getProperty("kartoteka.screenshots", "");
        if (!folder.isBlank()) {
            browser.photograph(Path.of(folder, name));
        }
    }
}
