package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.anybody;
import static org.kartoteka.system.WholeLibrary.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.client.Api;
import org.kartoteka.client.Portal;
import org.kartoteka.client.Reply;
import org.kartoteka.system.Shelf.Book;

/** The search as its users type, through the portal's API. */
@ExtendWith(WholeLibrary.class)
class SearchIT {

    /** In the titles of this run only, and made of letters only. */
    private static final String MARK = letters();

    private static final String TITLE = "Путешествие " + MARK;
    private static final String ADULT = "Запретный " + MARK;

    @BeforeAll
    static void fillTheShelf() {
        Shelf.copiesOf(NSK, List.of(new Book("Голубятников", "А. С.", TITLE)));
        Shelf.importFile("NSK", "adult.irbis.txt", adultRecord());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> {
                            assertThat(titles(anybody(), TITLE)).containsExactly(TITLE);
                            assertThat(titles(as("anna"), ADULT)).containsExactly(ADULT);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "путешествия {0} голубятникова",
                "Голубятников А.С. {0}",
                "А. С. Голубятников {0}",
                "Андрей Голубятников {0}",
                "Golubyatnikov {0}",
                "golubjatnikov a. {0}",
                "Ujke,znybrjd {0}",
                "Голубятнеков {0}",
                "Galubyatnikov {0}",
                "автор:Голубятников {0}",
                "заглавие:путешествие {0}",
                "\"путешествие {0}\""
            })
    void aTitleIsFoundHoweverItIsTyped(String question) {
        assertThat(titles(anybody(), question.replace("{0}", MARK)))
                .as(question)
                .containsExactly(TITLE);
    }

    @Test
    void theAnswerTellsWhatTheQuestionWasTakenFor() {
        assertThat(reading("gentitcndbt " + MARK)).isEqualTo("LAYOUT путешествие " + MARK);
        assertThat(reading("путишествие " + MARK)).isEqualTo("SPELLING путешествие " + MARK);
        assertThat(reading("путешествие " + MARK + " читать онлайн")).isEqualTo("PARTIAL ");
        assertThat(reading(TITLE)).isEqualTo(" ");
    }

    private static String reading(String question) {
        var reading = find(anybody(), Map.of("q", question)).path("reading");
        return reading.path("reason").asText() + " " + reading.path("text").asText();
    }

    @Test
    void quotedWordsStandInTheFormTheyAreTypedIn() {
        assertThat(titles(anybody(), "\"путешествия " + MARK + "\"")).isEmpty();
    }

    @Test
    void aHitTellsHowToGetIt() {
        var copy =
                Shelf.copiesOf(NSK, List.of(new Book("Рыбина", "О.", "Ожидание " + MARK))).get(0);
        var card = Shelf.cards(NSK, 1).get(0);
        awaitWay("Ожидание " + MARK, "ON_SHELF");

        as("boris")
                .post("/admin/api/v1/loans", Map.of("copy", copy, "reader", card, "branch", NSK))
                .expect(201);

        awaitWay("Ожидание " + MARK, "RESERVE");
    }

    private static void awaitWay(String title, String kind) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () ->
                                assertThat(
                                                find(anybody(), Map.of("q", title))
                                                        .at("/items/0/ways/0/kind")
                                                        .asText())
                                        .isEqualTo(kind));
    }

    @Test
    void whatIsMarkedForAdultsIsThereForAdultsWhoHaveLoggedInOnly() {
        var found = find(as("anna"), Map.of("q", ADULT)).path("items").path(0);
        var path = "/api/v1/titles/" + found.path("id").asText();

        for (var api : List.of(anybody(), reader("2015-05-05"))) {
            var answer = find(api, Map.of("q", "\"" + ADULT + "\""));
            assertThat(answer.path("total").asInt()).isZero();
            assertThat(answer.at("/facets/0/values")).isEmpty();
            assertThat(suggestions(api, "Запретный " + MARK)).isEmpty();
            assertThat(api.get(path).expect(403).path("type").asText()).endsWith(":adults-only");
            api.get(path + "/copies").expect(403);
        }
        var adult = reader("1980-05-05");
        assertThat(titles(adult, ADULT)).containsExactly(ADULT);
        assertThat(suggestions(adult, "Запретный " + MARK)).containsExactly(ADULT);
        adult.get(path).expect(200);
    }

    @Test
    void aBeginningIsSuggestedInWhateverLettersAndLayout() {
        var api = anybody();

        for (var beginning :
                List.of(TITLE, "gentitcndbt " + keys(MARK), "puteshestvie " + latin(MARK))) {
            assertThat(suggestions(api, beginning)).as(beginning).contains(TITLE);
        }
        assertThat(suggestions(api, "Голубятн")).contains("Голубятников, А. С.");
        assertThat(suggestions(api, "Ujke,zny")).contains("Голубятников, А. С.");
        assertThat(suggestions(api, "golubyatn")).contains("Голубятников, А. С.");
        assertThat(suggestions(api, "А. С. Голуб")).contains("А. С. Голубятников");
    }

    @Test
    void pagesStayRightWhileTheIndexChanges() {
        var title = "Страница " + MARK;
        Shelf.copiesOf(NSK, books(title, 30));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> find(anybody(), Map.of("q", title)).path("total").asInt() == 30);
        var first = find(anybody(), Map.of("q", title, "limit", "20"));

        Shelf.copiesOf(NSK, books(title + " новая", 40));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> find(anybody(), Map.of("q", title)).path("total").asInt() == 70);

        var seen = new ArrayList<String>();
        var page = first;
        while (true) {
            page.path("items").forEach(hit -> seen.add(hit.path("title").asText()));
            if (!page.has("next")) {
                break;
            }
            var next = page.path("next").asText();
            page = find(anybody(), Map.of("q", title, "limit", "20", "cursor", next));
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).containsAll(books(title, 30).stream().map(Book::title).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "genre=cookbooks, parameter-malformed, genre",
        "sort=colour, parameter-malformed, sort",
        "branch=NIL-1, branch-unknown, branch",
        "region=atlantis, region-unknown, region",
        "language=xyz, language-unknown, language",
        "ageMark=17, age-mark-unknown, ageMark",
        "isbn=5-7443-0043-1, isbn-malformed, isbn",
        "yearFrom=2000&yearTo=1990, years-reversed, yearTo",
        "cursor=abc, cursor-malformed, cursor",
        "limit=0, parameter-malformed, limit",
        "colour=red, parameter-unknown, colour"
    })
    void whatIsNotThereIsNamedAndSoIsTheParameter(String query, String type, String parameter) {
        var problem = anybody().get("/api/v1/titles?" + query).expect(400);

        assertThat(problem.path("type").asText()).isEqualTo("urn:kartoteka:problem:" + type);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(parameter);
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "а",
                "a",
                "*",
                "****",
                "?",
                "\"",
                "«»",
                "AND OR NOT",
                "a:b:c",
                "{\"query\":1}"
            })
    void everyShortOrStrangeQuestionHasAnAnswer(String question) {
        assertThat(find(anybody(), Map.of("q", question)).path("total").isInt()).isTrue();
    }

    @Test
    void aQuestionAsLongAsABookIsRefusedAndALongOneIsAnswered() {
        for (var letter : List.of("a", "я", "*")) {
            var path = Api.query("/api/v1/titles", Map.of("q", letter.repeat(10_000)));
            var problem = anybody().get(path).expect(400);
            assertThat(problem.at("/errors/0/field").asText()).isEqualTo("q");
            assertThat(problem.path("detail").asText()).contains("500");
        }

        assertThat(find(anybody(), Map.of("q", "Лев Ghbdtn ".repeat(45))).path("total").asInt())
                .isZero();
    }

    private static List<Book> books(String title, int count) {
        var books = new ArrayList<Book>();
        for (int i = 0; i < count; i++) {
            books.add(new Book("Страничкин", "С.", title + " " + i));
        }
        return books;
    }

    private static JsonNode find(Api api, Map<String, String> question) {
        return new Portal(api).titles(question);
    }

    private static List<String> titles(Api api, String question) {
        return texts(find(api, Map.of("q", question)).path("items"), "title");
    }

    private static List<String> suggestions(Api api, String beginning) {
        return StreamSupport.stream(new Portal(api).suggestions(beginning).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> texts(JsonNode items, String member) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(member).asText())
                .toList();
    }

    /** A reader of the register, born then, who has logged in. */
    private static Api reader(String bornOn) {
        var someone = Person.any();
        var order = new HashMap<>(someone.at(NSK));
        order.put("birthDate", bornOn);
        order.put("surname", someone.surname() + letters());
        Reply registered = as("boris").post("/admin/api/v1/readers", order);
        var id = registered.expect(201).path("id").asText();
        var account = as("boris").post("/admin/api/v1/readers/" + id + "/account", Map.of());
        return Readers.logInAfterFirstChange(account.expect(200), "Пароль-1" + bornOn);
    }

    private static byte[] adultRecord() {
        return ("#920: PAZK\n#903: %1$s\n#101: rus\n#200: ^A%2$s\n#210: ^AНовосибирск^CНаука^D2001\n"
                        + "#333: ^A18+\n*****\n")
                .formatted(MARK, ADULT)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Eight letters that no word is made of. */
    private static String letters() {
        var hex = UUID.randomUUID().toString().replace("-", "").substring(0, 8);
        var letters = new StringBuilder();
        for (char digit : hex.toCharArray()) {
            letters.append("бкмнпртфвгдзлжсх".charAt(Character.digit(digit, 16)));
        }
        return letters.toString();
    }

    /** The same keys in the other layout. */
    private static String keys(String letters) {
        var russian = "бкмнпртфвгдзлжсх";
        var english = ",rvyghnadulpk;c[";
        var text = new StringBuilder();
        letters.chars().forEach(c -> text.append(english.charAt(russian.indexOf(c))));
        return text.toString();
    }

    private static String latin(String letters) {
        var latin = Map.of('ж', "zh", 'х', "kh");
        var plain = "бкмнпртфвгдзлс";
        var other = "bkmnprtfvgdzls";
        var text = new StringBuilder();
        for (char letter : letters.toCharArray()) {
            int at = plain.indexOf(letter);
            text.append(at < 0 ? latin.get(letter) : String.valueOf(other.charAt(at)));
        }
        return text.toString();
    }
}
