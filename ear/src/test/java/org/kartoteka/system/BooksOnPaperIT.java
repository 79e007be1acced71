package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.Shelf.NSK;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;

/** The books of the stock as files, from their page. */
@ExtendWith(WholeLibrary.class)
class BooksOnPaperIT {

    private static final String FETCH =
            """
            const done = arguments[arguments.length - 1];
            fetch(arguments[0])
              .then((r) => r.blob().then((b) => done(r.status + ' ' + b.type + ' ' + (b.size > 1000))))
              .catch((e) => done(String(e)));
            """;

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void theBooksAreHadAsPdfAndAsSheets() throws IOException {
        Shelf.copies(NSK, 1);
        browser.openAs("cataloguer", "/admin/stock.xhtml?library=NSK");
        browser.awaitShown("inventory");
        photograph("stock-books");

        assertThat(fetched(link("PDF"))).isEqualTo("200 application/pdf true");
        assertThat(fetched(link("XLSX")))
                .startsWith("200 application/vnd.openxml")
                .endsWith("true");
        var inventory = "/admin/stock/book?library=NSK&from=2026-01-01&until=2026-12-31&form=PDF";
        assertThat(fetched(inventory)).isEqualTo("200 application/pdf true");
        assertThat(fetched("/admin/stock/book?library=NSK&form=PDF")).startsWith("404");
    }

    private String link(String form) {
        return browser.driver()
                .findElement(By.cssSelector("a[data-form='" + form + "']"))
                .getDomAttribute("href");
    }

    private String fetched(String path) {
        return (String) ((JavascriptExecutor) browser.driver()).executeAsyncScript(FETCH, path);
    }

    /** For the eye: with {@code -Dkartoteka.screenshots=FOLDER}. */
    private void photograph(String name) throws IOException {
        var folder = System.getProperty("kartoteka.screenshots", "");
        if (!folder.isBlank()) {
            browser.photograph(Path.of(folder, name));
        }
    }
}
