package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.WholeLibrary.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * The pages of a request to join: a stranger registers, asks, and is let in by an administrator.
 */
@ExtendWith(WholeLibrary.class)
class JoinPagesIT {

    @RegisterExtension final Browser browser = new Browser();
    @RegisterExtension final Browser office = new Browser();

    @TempDir Path folder;

    @Test
    void aStrangerRegistersAndHisLibraryIsThere() throws IOException {
        var code = Applicants.code();
        register("stranger-" + UUID.randomUUID());
        fill(code);
        attach();
        press(browser, "request:send");
        awaitState(browser, "отправлена");
        photograph(browser, "join-request-sent");

        approve(code);

        browser.await("the pages as of now", d -> connected());
        photograph(browser, "join-request-connected");
        assertThat(count("select count(*) from catalog.branch where code = ?", code + "-1"))
                .isOne();
    }

    private boolean connected() {
        browser.driver().navigate().refresh();
        return browser.driver().findElement(By.id("request-state")).getText().equals("подключена");
    }

    private void register(String name) throws IOException {
        browser.open("/admin/");
        browser.await("the way to register", d -> d.findElement(By.partialLinkText("Регистрация")))
                .click();
        browser.await("the form", d -> d.findElement(By.id("password-confirm"))).sendKeys(name);
        for (var field : new String[] {"username", "firstName", "lastName", "password"}) {
            type(browser, field, name);
        }
        type(browser, "email", name + "@example.org");
        browser.driver().findElement(By.cssSelector("[type=submit]")).click();
        browser.awaitShown("begin:library");
        photograph(browser, "join");
    }

    private void fill(String code) throws IOException {
        press(browser, "begin:library");
        browser.awaitShown("request:name").sendKeys("ЦБС " + code);
        type(browser, "request:city", "Томск");
        press(browser, "request:propose");
        browser.await(
                "a code proposed",
                d ->
                        d.findElement(By.id("request:code"))
                                .getDomProperty("value")
                                .startsWith("TMS"));
        type(browser, "request:code", code);
        press(browser, "request:send");
        assertThat(browser.awaitShown("fault").getText()).startsWith("В заявке ошибок:");
        photograph(browser, "join-request-faults");
        type(browser, "request:address", "проспект Ленина, 1");
        choose("request:region", "siberia");
        choose("request:zone", "Asia/Tomsk");
        type(browser, "request:inn", "7707083893");
        type(browser, "request:ogrn", "1027700132195");
        type(browser, "request:contact", "Иванова Анна Петровна, директор");
        type(browser, "request:phone", "+7 3822 00-00-00");
        type(browser, "request:email", "cbs@example.org");
        browser.driver()
                .executeScript("document.getElementById('request:opensOn').value = '2027-01-11'");
    }

    private void attach() throws IOException {
        var charter = Files.write(folder.resolve("Устав.pdf"), Applicants.PDF);
        browser.driver().findElement(By.id("file")).sendKeys(charter.toString());
        browser.await("the document", d -> d.findElement(By.cssSelector("[data-document]")));
        assertThat(browser.driver().findElement(By.id("request:inn")).getDomProperty("value"))
                .isEqualTo("7707083893");
        photograph(browser, "join-request");
    }

    private void approve(String code) throws IOException {
        office.openAs("admin", "/admin/join-reviews.xhtml");
        office.await("the request", d -> d.findElement(By.linkText("ЦБС " + code))).click();
        office.awaitShown("review:take");
        photograph(office, "join-review");
        press(office, "review:take");
        office.awaitShown("review:approve");
        press(office, "review:approve");
        assertThat(office.awaitShown("fault").getText()).startsWith("Напишите, что решено");
        type(office, "review:words", "Устав проверен.");
        press(office, "review:approve");
        awaitState(office, "одобрена");
        photograph(office, "join-review-approved");
    }

    private static void awaitState(Browser browser, String state) {
        browser.await(state, d -> d.findElement(By.id("request-state")).getText().equals(state));
    }

    private static void type(Browser browser, String id, String text) {
        var field = browser.driver().findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    private void choose(String id, String value) {
        new Select(browser.driver().findElement(By.id(id))).selectByValue(value);
    }

    private static void press(Browser browser, String id) {
        browser.driver().findElement(By.id(id)).click();
    }

    /** For eyes: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private static void photograph(Browser browser, String name) throws IOException {
        var folder = System.getProperty("kartoteka.screenshots", "");
        if (!folder.isBlank()) {
            browser.photograph(Path.of(folder, name));
        }
    }
}
