package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartoteka.system.DeskPage.Line.green;
import static org.kartoteka.system.DeskPage.Line.red;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.addresses;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kartoteka.client.Staff;
import org.kartoteka.system.DeskPage.Lent;
import org.kartoteka.system.Shelf.Book;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The back office as a librarian has it: in a browser, with a scanner and a keyboard. */
@ExtendWith(WholeLibrary.class)
class BackOfficeIT {

    private static final List<Book> BOOKS =
            List.of(
                    new Book("Шолохов", "М. А.", "Тихий Дон"),
                    new Book("Чехов", "А. П.", "Вишнёвый сад"),
                    new Book("Арсеньев", "В. К.", "Дерсу Узала"),
                    new Book("Гончаров", "И. А.", "Обломов"),
                    new Book("Шишков", "В. Я.", "Угрюм-река"));

    private static final String NO_SUCH_COPY =
            "Экземпляр со штрихкодом NO-SUCH-COPY не найден. Проверьте штрихкод; если он новый,"
                    + " экземпляр нужно сначала занести в каталог.";

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void booksAreLentInTheirOrderHoweverFastTheyAreScannedAndComeBackWithoutTheReader()
            throws IOException {
        var books = Shelf.copiesOf(NSK, BOOKS);
        var person = Person.any();
        var card = card(person);
        var desk = DeskPage.of("boris", browser);

        desk.scan(card);
        assertThat(desk.reader()).containsExactly(person.fullName());
        assertThat(desk.loans()).isEmpty();

        desk.scan(books.subList(0, 3));
        assertThat(desk.banner()).isEqualTo(green("Выдано: Арсеньев, В. К. Дерсу Узала"));
        assertThat(desk.isReadyForTheNextScan()).isTrue();
        assertThat(desk.loans()).containsExactlyElementsOf(loansByApi(card, books));

        desk.scan("NO-SUCH-COPY");
        assertThat(desk.banner()).isEqualTo(red(NO_SUCH_COPY));
        desk.scan(books.subList(3, 5));
        assertThat(desk.banner()).isEqualTo(green("Выдано: Шишков, В. Я. Угрюм-река"));
        photograph();

        desk.press(Keys.ESCAPE);
        assertThat(desk.reader()).isEmpty();

        desk.scan(books);
        assertThat(desk.bannerDetails())
                .containsExactly("Было у читателя: " + person.fullName() + ", билет " + card + ".");
        assertThat(desk.journal()).containsExactlyElementsOf(theWholeVisit(person));
        assertThat(loansByApi(card, books)).isEmpty();
        assertThat(desk.isReadyForTheNextScan()).isTrue();
    }

    private static List<DeskPage.Line> theWholeVisit(Person person) {
        var acts = new ArrayList<DeskPage.Line>();
        acts.add(green("Читатель: " + person.fullName()));
        BOOKS.subList(0, 3).forEach(book -> acts.add(green("Выдано: " + book.name())));
        acts.add(red(NO_SUCH_COPY));
        BOOKS.subList(3, 5).forEach(book -> acts.add(green("Выдано: " + book.name())));
        acts.add(green("Читатель закрыт. Книги теперь принимаются."));
        BOOKS.forEach(book -> acts.add(green("Принято: " + book.name())));
        Collections.reverse(acts);
        return acts;
    }

    @Test
    void thirtyCopiesInARowNeedNoMouse() {
        var books = Shelf.copiesOf(NSK, BOOKS);
        var card = card(Person.any());
        var desk = DeskPage.of("boris", browser);

        for (int visit = 0; visit < 3; visit++) {
            desk.scan(card);
            desk.scan(books);
            desk.press(Keys.F4);
            desk.scan(books);
        }

        for (var book : books) {
            assertThat(
                            count(
                                    "select count(*) from circulation.loan where copy_barcode = ?"
                                            + " and returned_at is not null",
                                    book))
                    .isEqualTo(3);
        }
        assertThat(desk.journal()).hasSize(20).allMatch(line -> line.tone().equals("yes"));
        assertThat(desk.loans()).isEmpty();
        assertThat(desk.isReadyForTheNextScan()).isTrue();
    }

    @Test
    void aNewReaderGetsHerCard() {
        Shelf.open();
        var person = Person.any();
        browser.openAs("boris", "/admin/readers.xhtml");

        browser.awaitShown("registration:surname").sendKeys(person.surname());
        type("registration:name", person.name());
        type("registration:patronymic", person.patronymic());
        type("registration:birthDate", person.bornOn());
        browser.driver().findElement(By.id("registration:register")).click();

        var card = browser.awaitShown("card-number").getText();
        assertThat(card).matches("29\\d{11}");
        var reader = as("boris").get("/admin/api/v1/readers?card=" + card).expect(200);
        assertThat(reader.toString())
                .contains(person.surname(), person.patronymic(), person.birthDate().toString());
    }

    @Test
    void aReaderIsToldKindlyThatTheBackOfficeIsForStaff() {
        var before = deniedPages("reader1");

        browser.openAs("reader1", "/admin/");

        assertThat(browser.awaitShown("denied").getText())
                .contains("Сюда вас не пускают", "ваш личный кабинет находится на портале");
        assertThat(browser.driver().findElements(By.id("scan"))).isEmpty();
        assertThat(deniedPages("reader1")).isEqualTo(before + 1);
    }

    @Test
    void theCookiesOfTheBackOfficeOpenNoApi() throws IOException, InterruptedException {
        Shelf.open();
        DeskPage.of("boris", browser);

        assertThat(withCookies("/admin/desk.xhtml").statusCode()).isEqualTo(200);
        var answer = withCookies("/admin/api/v1/imports");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:kartoteka:problem:not-authenticated");
    }

    private HttpResponse<String> withCookies(String path) throws IOException, InterruptedException {
        var cookies =
                browser.driver().manage().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        var request =
                HttpRequest.newBuilder(addresses().application().resolve(path))
                        .header("Cookie", cookies)
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private void type(String field, String text) {
        browser.driver().findElement(By.id(field)).sendKeys(text);
    }

    private static String card(Person person) {
        Shelf.open();
        return new Staff(as("admin"))
                .registerReader(person.at(NSK), UUID.randomUUID().toString())
                .path("card")
                .asText();
    }

    /** The open loans of a card as the page should list them. */
    private static List<Lent> loansByApi(String card, List<String> books) {
        var items = new Staff(as("boris")).loans(card).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(
                        loan ->
                                new Lent(
                                        BOOKS.get(books.indexOf(loan.path("copyBarcode").asText()))
                                                .name(),
                                        loan.path("copyBarcode").asText(),
                                        russian(LocalDate.parse(loan.path("dueOn").asText()))))
                .toList();
    }

    private static String russian(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(date);
    }

    private static long deniedPages(String caller) {
        return count(
                "select count(*) from kernel.audit_line where act = 'back-office.page'"
                        + " and outcome = 'DENIED' and caller = ? and subject like 'WRONG_ROLE /%'",
                caller);
    }

    /** For the documents: with {@code -Dkartoteka.screenshot=docs/images/desk.png}. */
    private void photograph() throws IOException {
        var file = System.getProperty("kartoteka.screenshot", "");
        if (!file.isBlank()) {
            browser.photograph(Path.of("..").resolve(file));
        }
    }
}
