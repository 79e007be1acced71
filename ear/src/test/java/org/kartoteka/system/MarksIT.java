package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.WholeLibrary.as;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Marks of an edition in the browser, and its age mark over REST. */
@ExtendWith(WholeLibrary.class)
class MarksIT {

    private static final String TITLES = "/admin/api/v1/titles/";

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void theAgeMarkIsPutIntoTheRecordByWhoHasSeenItsVersion() {
        var id = Cataloguer.catalogued(Cataloguer.book(Cataloguer.anyTitle()));

        as("cataloguer")
                .put(TITLES + id + "/age-mark", Map.of("mark", "16+", "version", 1))
                .expect(200);

        assertThat(Cataloguer.plain(id)).contains("333 ## $a16+");
        as("cataloguer")
                .put(TITLES + id + "/age-mark", Map.of("mark", "18+", "version", 1))
                .expect(412);
        as("cataloguer")
                .put(TITLES + id + "/age-mark", Map.of("mark", "17+", "version", 2))
                .expect(422);
        as("boris").put(TITLES + id + "/age-mark", Map.of("mark", "18+", "version", 2)).expect(403);
        as("cataloguer").put(TITLES + id + "/age-mark", Map.of("version", 2)).expect(200);
        assertThat(Cataloguer.plain(id)).doesNotContain("333 ##");
    }

    @Test
    void marksArePutOnAndTakenOffInTheBrowser() throws IOException {
        var id = Cataloguer.catalogued(Cataloguer.book(Cataloguer.anyTitle()));
        browser.openAs("cataloguer", "/admin/title.xhtml?id=" + id);
        browser.awaitShown("to-marks").click();

        new Select(browser.awaitShown("marks:age")).selectByValue("12+");
        browser.driver().findElement(By.id("marks:putAge")).click();
        browser.await("the age", d -> d.findElement(By.id("age-now")).getText().equals("12+"));
        assertThat(Cataloguer.plain(id)).contains("333 ## $a12+");

        new Select(browser.driver().findElement(By.id("marks:mark"))).selectByValue("HERITAGE");
        browser.driver().findElement(By.id("marks:reason")).sendKeys("Реестр, № 8");
        browser.driver().findElement(By.id("marks:put")).click();
        browser.await("the mark", d -> !d.findElements(By.id("borne")).isEmpty());
        photograph("marks");
        assertThat(browser.driver().findElement(By.id("borne")).getText())
                .contains("Реестр, № 8", "cataloguer");

        browser.driver().findElement(By.cssSelector("#borne button")).click();
        browser.await(
                "both changes",
                d -> d.findElements(By.cssSelector("#changes tr[data-on]")).size() == 2);
        assertThat(browser.driver().findElements(By.id("borne"))).isEmpty();
    }

    /** For the eye: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var folder = System.getProperty("kartoteka.screenshots", "");
        if (!folder.isBlank()) {
            browser.photograph(Path.of(folder, name));
        }
    }
}
