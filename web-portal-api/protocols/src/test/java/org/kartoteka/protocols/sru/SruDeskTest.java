package org.kartoteka.protocols.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.protocols.RecordsInMemory;
import org.kartoteka.protocols.Told;
import org.kartoteka.protocols.http.Arguments;
import org.kartoteka.protocols.http.BadArgumentsException;
import org.kartoteka.search.api.FoundTitles;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.api.SortKey;
import org.kartoteka.search.api.StructuredQuery;
import org.kartoteka.search.api.StructuredSearch;

class SruDeskTest {

    private static final String SEARCH = "operation=searchRetrieve&version=1.2&query=x";

    private final RecordsInMemory records = new RecordsInMemory();
    private final SruDesk desk = new SruDesk();

    @BeforeEach
    void stock() {
        IntStream.rangeClosed(1, 25)
                .forEach(number -> records.put(number, "NSK", RecordsInMemory.NOW));
        desk.records = records;
        desk.search = new FindsNumbers(25);
        desk.base = URI.create("http://library.example:9080/");
    }

    /** Finds the records with the first numbers. */
    private record FindsNumbers(int total) implements StructuredSearch {

        @Override
        public FoundTitles find(StructuredQuery query, List<SortKey> order, int from, int count) {
            var ids =
                    IntStream.rangeClosed(from + 1, Math.min(total, from + count))
                            .mapToObj(RecordsInMemory::id)
                            .toList();
            return new FoundTitles(total, ids);
        }
    }

    @Test
    void aPageHasItsRecordsTheirPositionsAndTheNextOne() throws Exception {
        var told = ask(SEARCH + "&startRecord=4&maximumRecords=3&recordSchema=dc");

        assertThat(told.all("numberOfRecords")).containsExactly("25");
        assertThat(told.all("title"))
                .containsExactly(
                        RecordsInMemory.id(4).toString(),
                        RecordsInMemory.id(5).toString(),
                        RecordsInMemory.id(6).toString());
        assertThat(told.all("recordPosition")).containsExactly("4", "5", "6");
        assertThat(told.all("nextRecordPosition")).containsExactly("7");
        assertThat(told.all("recordSchema")).contains("info:srw/schema/1/dc-v1.1");
    }

    @Test
    void theLastPageHasNoNextOne() throws Exception {
        var told = ask(SEARCH + "&startRecord=21&maximumRecords=10");

        assertThat(told.all("recordPosition")).hasSize(5);
        assertThat(told.all("nextRecordPosition")).isEmpty();
    }

    @Test
    void tenRecordsAreGivenUnlessSomebodyWantsOthersAndNeverMoreThanAHundred() throws Exception {
        desk.search = new FindsNumbers(500);

        assertThat(ask(SEARCH).all("recordPosition")).hasSize(10);
        assertThat(ask(SEARCH + "&maximumRecords=0").all("recordPosition")).isEmpty();
        assertThat(ask(SEARCH + "&maximumRecords=5000").all("recordPosition")).hasSize(100);
    }

    @Test
    void recordsComeAsTextIfThatIsWanted() throws Exception {
        var told = ask(SEARCH + "&recordPacking=string&maximumRecords=1");

        assertThat(told.all("recordData").get(0)).startsWith("<record><leader>MARC21");
        assertThat(told.all("leader")).isEmpty();
    }

    @Test
    void aRecordThatIsGoneMeanwhileIsADiagnosticInItsPlace() throws Exception {
        records.withdraw(2, "NSK", RecordsInMemory.NOW);

        var told = ask(SEARCH + "&maximumRecords=3");

        assertThat(told.all("recordPosition")).containsExactly("1", "2", "3");
        assertThat(told.all("uri")).containsExactly("info:srw/diagnostic/1/65");
    }

    @Test
    void theBareAddressExplainsItself() throws Exception {
        var told = ask("");

        assertThat(told.root()).isEqualTo("explainResponse");
        assertThat(told.all("host")).containsExactly("library.example");
        assertThat(told.all("port")).containsExactly("9080");
        assertThat(told.all("database")).containsExactly("sru");
        assertThat(told.attributes("schema", "name")).containsExactly("marcxml", "rusmarc", "dc");
        assertThat(told.attributes("set", "name")).containsExactly("cql", "dc", "rec", "bath");
        assertThat(told.all("diagnostic")).isEmpty();
    }

    @Test
    void theVersionAskedForIsTheVersionOfTheAnswer() throws Exception {
        var told = ask("operation=searchRetrieve&version=1.1&query=x&maximumRecords=1");

        assertThat(told.all("version").get(0)).isEqualTo("1.1");
    }

    @ParameterizedTest
    @CsvSource({
        "operation=scan&version=1.2&scanClause=a, 4",
        "operation=nonsense, 4",
        "operation=searchRetrieve&version=2.0&query=x, 5",
        "operation=explain&version=9, 5",
        "operation=searchRetrieve&version=1.2&query=x&startRecord=a, 6",
        "operation=searchRetrieve&version=1.2&query=x&startRecord=0, 6",
        "operation=searchRetrieve&version=1.2&query=x&maximumRecords=1.5, 6",
        "operation=searchRetrieve&version=1.2&query=x&query=y, 6",
        "operation=searchRetrieve&version=1.2, 7",
        "operation=searchRetrieve&version=1.2&query=, 7",
        "operation=searchRetrieve&query=x, 7",
        "version=1.2&query=x, 7",
        "operation=searchRetrieve&version=1.2&query=x&nonsense=1, 8",
        "operation=explain&query=x, 8",
        "operation=searchRetrieve&version=1.2&query=x&startRecord=26, 61",
        "operation=searchRetrieve&version=1.2&query=x&startRecord=1001, 61",
        "operation=searchRetrieve&version=1.2&query=x&maximumRecords=-1, 62",
        "operation=searchRetrieve&version=1.2&query=x&recordSchema=nonsense, 66",
        "operation=searchRetrieve&version=1.2&query=x&recordPacking=zip, 71",
        "operation=explain&recordPacking=zip, 71",
        "operation=searchRetrieve&version=1.2&query=x&recordXPath=/a, 72",
        "operation=searchRetrieve&version=1.2&query=x&sortKeys=nonsense, 80",
    })
    void nonsenseHasItsDiagnostic(String request, int number) throws Exception {
        var told = ask(request);

        assertThat(told.all("uri")).containsExactly("info:srw/diagnostic/1/" + number);
        assertThat(told.all("recordPosition")).isEmpty();
    }

    @Test
    void extensionsAndStyleSheetsArePassedOver() throws Exception {
        var told = ask(SEARCH + "&x-nobody-knows=1&stylesheet=/a.xsl&resultSetTTL=300");

        assertThat(told.all("diagnostic")).isEmpty();
        assertThat(told.all("numberOfRecords")).containsExactly("25");
    }

    @Test
    void aSilentSearchIsATemporaryTrouble() throws Exception {
        desk.search = refusing(SearchRefusal.SEARCH_SILENT);

        assertThat(ask(SEARCH).all("uri")).containsExactly("info:srw/diagnostic/1/2");
    }

    @Test
    void tooManyConditionsAreTooManyBooleans() throws Exception {
        desk.search = refusing(SearchRefusal.QUERY_TOO_COMPLEX);

        assertThat(ask(SEARCH).all("uri")).containsExactly("info:srw/diagnostic/1/38");
    }

    @Test
    void whatAQueryHoldsThatXmlCannotCarryIsNotEchoed() throws Exception {
        var query = URLEncoder.encode("a\u0000\u0001<b", StandardCharsets.UTF_8);

        var told = ask("operation=searchRetrieve&version=1.2&query=" + query);

        assertThat(told.all("query")).containsExactly("a<b");
    }

    private static StructuredSearch refusing(SearchRefusal reason) {
        return (query, order, from, count) -> {
            throw new RefusedException(reason);
        };
    }

    private Told ask(String request) throws BadArgumentsException {
        return Told.by(desk.answer(Arguments.of(request)));
    }
}
