package org.kartoteka.system;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A browser of its own for each test: the Chromium of this machine, with a new profile that the
 * driver makes and removes, and Russian as its language. It ends with the test, however that ends;
 * what a failed test saw last is kept in {@code target/browser}.
 */
final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** They warn that the browser is newer than tools for developers that nobody uses here. */
    private static final List<Logger> TALKATIVE =
            Stream.of("org.openqa.selenium.devtools", "org.openqa.selenium.chromium")
                    .map(Logger::getLogger)
                    .toList();

    static {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    /** What a page has for itself; the window's own bars would take a part of its size. */
    private static final Map<String, Object> SCREEN =
            Map.of("width", 1280, "height", 800, "deviceScaleFactor", 1, "mobile", false);

    private ChromeDriverService service;
    private ChromeDriver driver;

    @Override
    public void beforeEach(ExtensionContext context) {
        service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver").toFile())
                        .usingAnyFreePort()
                        .build();
        driver = new ChromeDriver(service, options());
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", SCREEN);
    }

    private static ChromeOptions options() {
        return new ChromeOptions()
                .setBinary(program("chromium").toFile())
                .setExperimentalOption("prefs", Map.of("intl.accept_languages", "ru"))
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--window-size=1280,800",
                        "--lang=ru");
    }

    private static Path program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not on the PATH"));
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        try {
            if (driver != null && context.getExecutionException().isPresent()) {
                photograph(Path.of("target/browser", context.getRequiredTestMethod().getName()));
            }
        } finally {
            end();
        }
    }

    private void end() {
        try {
            if (driver != null) {
                driver.quit();
            }
        } finally {
            service.stop();
        }
    }

    /** Opens a path of the application. */
    void open(String path) {
        driver.get(address(path).toString());
    }

    private static URI address(String path) {
        return WholeLibrary.addresses().application().resolve(path);
    }

    /** Opens a path of the application and logs in at the identity server's page. */
    void openAs(String name, String path) {
        open(path);
        await("the log-in page", d -> d.findElement(By.id("username"))).sendKeys(name);
        driver.findElement(By.id("password")).sendKeys(name, Keys.ENTER);
    }

    /** Waits until something is there; tells what the page says if it never is. */
    <T> T await(String what, Function<WebDriver, T> there) {
        Supplier<String> otherwise = () -> what + " at " + driver.getCurrentUrl() + "\n" + text();
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(otherwise)
                .until(there);
    }

    /** Waits until an element with the id is to be seen. */
    WebElement awaitShown(String id) {
        return await(
                "#" + id + " to be seen",
                d ->
                        Stream.of(d.findElement(By.id(id)))
                                .filter(WebElement::isDisplayed)
                                .findFirst()
                                .orElse(null));
    }

    private String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Writes what is to be seen now as a PNG. */
    void photograph(Path file) throws IOException {
        var named = file.toString().endsWith(".png") ? file : Path.of(file + ".png");
        Files.createDirectories(named.toAbsolutePath().getParent());
        Files.write(named, driver.getScreenshotAs(OutputType.BYTES));
    }
}
