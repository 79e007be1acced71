package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.as;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;

/** A lost book and the one that its reader brings, in the browser. */
@ExtendWith(WholeLibrary.class)
class ReplacementIT {

    private static final String API = "/admin/api/v1";

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void aBookIsAcceptedInPlaceOfALostOneThatIsOnLoan() throws IOException {
        var lost = Shelf.copies(NSK, 1).get(0);
        var card = Shelf.cards(NSK, 1).get(0);
        var key = UUID.randomUUID().toString();
        as("boris").post(API + "/loans", Map.of("copy", lost, "reader", card), key).expect(201);
        browser.openAs("cataloguer", "/admin/replacement.xhtml?lost=" + lost);

        browser.awaitShown("replacement:accept").click();
        assertThat(browser.awaitShown("fault").getText()).contains("инвентарный номер");
        type("number", "R" + key);
        type("act", "З-" + key);
        type("chair", "А. И. Петрова");
        ((JavascriptExecutor) browser.driver())
                .executeScript("document.getElementById('replacement:dated').value = '2026-11-23'");
        photograph("replacement-form");
        browser.driver().findElement(By.id("replacement:accept")).click();

        var done = browser.awaitShown("done").getText();
        photograph("replacement-done");
        assertThat(done).contains("NSK-R" + key, "Выдача утерянного закрыта");
        assertThat(browser.driver().findElement(By.id("act-file")).getDomAttribute("href"))
                .contains("/replacement/act?id=");
        var gone = as("boris").get(API + "/copies/" + lost).expect(200);
        assertThat(gone.path("state").asText()).isEqualTo("WRITTEN_OFF");
        assertThat(as("boris").get(API + "/loans?reader=" + card).expect(200).path("items"))
                .isEmpty();
    }

    private void type(String field, String text) {
        browser.driver().findElement(By.id("replacement:" + field)).sendKeys(text);
    }

    /** For the eye: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var folder = System.getProperty("kartoteka.screenshots", "");
        if (!folder.isBlank()) {
            browser.photograph(Path.of(folder, name));
        }
    }
}
