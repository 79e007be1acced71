package org.kartoteka.protocols.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.protocols.RecordsInMemory;
import org.kartoteka.protocols.Told;
import org.kartoteka.protocols.http.Arguments;
import org.kartoteka.protocols.http.BadArgumentsException;

class OaiDeskTest {

    private static final Instant DAY = Instant.parse("2026-11-20T12:00:00.7Z");
    private static final int ALL = 2 * OaiDesk.RECORDS + 50;

    private final RecordsInMemory records = new RecordsInMemory();
    private OaiDesk desk;

    @BeforeEach
    void stock() {
        IntStream.rangeClosed(1, ALL)
                .forEach(number -> records.put(number, number % 2 == 0 ? "NSK" : "MSK", DAY));
        desk = deskAt(RecordsInMemory.NOW);
    }

    private OaiDesk deskAt(Instant now) {
        var made = new OaiDesk();
        made.records = records;
        made.network = new TwoLibraries();
        made.clock = Clock.fixed(now, ZoneOffset.UTC);
        made.base = URI.create("http://library.example");
        made.repository = "library.example";
        made.adminEmail = "a@library.example";
        made.open();
        return made;
    }

    private record TwoLibraries() implements LibraryNetwork {

        @Override
        public List<Library> libraries() {
            return List.of(
                    new Library("MSK", "ЦБС Москвы", "central"),
                    new Library("NSK", "ЦБС Новосибирска", "siberia"));
        }

        @Override
        public List<Branch> branches() {
            return List.of();
        }

        @Override
        public Optional<Branch> branch(String code) {
            return Optional.empty();
        }

        @Override
        public Library register(Library library) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Branch open(Branch branch) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aHarvestGivesEveryRecordOnceWhateverChangesMeanwhile() throws Exception {
        var got = new ArrayList<String>();
        var told = ask("verb=ListRecords&metadataPrefix=marc21");
        while (true) {
            got.addAll(told.all("identifier"));
            // one that was given and one that was not are changed, one is withdrawn, one is new
            records.put(1, "MSK", RecordsInMemory.NOW);
            records.put(ALL - 1, "MSK", RecordsInMemory.NOW);
            records.withdraw(ALL, "NSK", RecordsInMemory.NOW);
            records.put(ALL + 1, "NSK", RecordsInMemory.NOW);
            var token = told.all("resumptionToken");
            if (token.isEmpty() || token.get(0).isEmpty()) {
                break;
            }
            told = ask("verb=ListRecords&resumptionToken=" + token.get(0));
        }

        assertThat(got).doesNotHaveDuplicates().hasSize(ALL + 1);
        assertThat(told.attributes("header", "status")).contains("deleted");
    }

    @Test
    void theListEndsWithAnEmptyToken() throws Exception {
        var first = ask("verb=ListIdentifiers&metadataPrefix=oai_dc");
        assertThat(first.all("resumptionToken")).isEmpty();

        var records = ask("verb=ListRecords&metadataPrefix=oai_dc&set=NSK");
        var last = ask("verb=ListRecords&resumptionToken=" + records.all("resumptionToken").get(0));
        assertThat(last.all("resumptionToken")).containsExactly("");
        assertThat(last.attributes("resumptionToken", "cursor"))
                .containsExactly(Integer.toString(OaiDesk.RECORDS));
        assertThat(last.all("setSpec")).containsOnly("NSK");
    }

    @Test
    void datesAreInclusiveAndOfDaysOrSeconds() throws Exception {
        records.put(1, "MSK", Instant.parse("2026-11-22T23:59:59.9Z"));

        assertThat(found("from=2026-11-22")).isOne();
        assertThat(found("until=2026-11-22&from=2026-11-22")).isOne();
        assertThat(found("from=2026-11-22T23:59:59Z&until=2026-11-22T23:59:59Z")).isOne();
        assertThat(found("until=2026-11-21")).isEqualTo(ALL - 1);
    }

    private int found(String dates) throws BadArgumentsException {
        return ask("verb=ListIdentifiers&metadataPrefix=oai_dc&" + dates).all("header").size();
    }

    @Test
    void aWithdrawnRecordIsSaidToBeDeletedAndHasNoMetadata() throws Exception {
        records.withdraw(1, "MSK", RecordsInMemory.NOW);

        var told = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(1));

        assertThat(told.attributes("header", "status")).containsExactly("deleted");
        assertThat(told.all("metadata")).isEmpty();
        assertThat(told.all("datestamp")).containsExactly("2026-11-23T10:00:00Z");
    }

    @Test
    void recordsComeInEveryFormat() throws Exception {
        assertThat(record("marc21").all("leader")).containsExactly("MARC21");
        assertThat(record("rusmarc").all("leader")).containsExactly("RUSMARC");
        assertThat(record("oai_dc").all("title")).containsExactly(RecordsInMemory.id(1).toString());
        assertThat(
                        ask("verb=ListMetadataFormats&identifier=" + identifier(1))
                                .all("metadataPrefix"))
                .containsExactly("oai_dc", "marc21", "rusmarc");
    }

    private Told record(String prefix) throws BadArgumentsException {
        return ask("verb=GetRecord&metadataPrefix=" + prefix + "&identifier=" + identifier(1));
    }

    private static String identifier(int number) {
        return "oai:library.example:" + RecordsInMemory.id(number);
    }

    @Test
    void theRepositoryIntroducesItself() throws Exception {
        var told = ask("verb=Identify");

        assertThat(told.all("baseURL")).containsExactly("http://library.example/oai");
        assertThat(told.all("deletedRecord")).containsExactly("persistent");
        assertThat(told.all("granularity")).containsExactly("YYYY-MM-DDThh:mm:ssZ");
        assertThat(told.all("earliestDatestamp")).containsExactly("1970-01-01T00:00:00Z");
        assertThat(told.all("repositoryIdentifier")).containsExactly("library.example");
    }

    @Test
    void theDateOfAnAnswerIsThatUpToWhichAllIsSettled() throws Exception {
        assertThat(ask("verb=Identify").all("responseDate"))
                .containsExactly("2026-11-23T10:00:00Z");
    }

    @Test
    void librariesAreTheSets() throws Exception {
        assertThat(ask("verb=ListSets").all("setSpec")).containsExactly("MSK", "NSK");
    }

    @Test
    void aTokenOfYesterdayIsNotGoodAnyMore() throws Exception {
        var token = ask("verb=ListRecords&metadataPrefix=oai_dc").all("resumptionToken").get(0);
        desk = deskAt(RecordsInMemory.NOW.plus(Duration.ofDays(1)));

        assertError("verb=ListRecords&resumptionToken=" + token, "badResumptionToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "%D0%B6", "", "MQ", "MXxvYWlfZGN8fHx8eHwxfDk5OTk5OTk5OTk5"})
    void aTokenThatIsNoneOfOursIsBad(String token) throws Exception {
        assertError("verb=ListRecords&resumptionToken=" + token, "badResumptionToken");
    }

    @Test
    void aTokenWithAFormatThatDoesNotExistIsBad() throws Exception {
        var text = "1|nonsense||||" + RecordsInMemory.id(1) + "|1|99999999999";
        var token = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertError("verb=ListRecords&resumptionToken=" + token, "badResumptionToken");
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=, badVerb",
        "verb=Nonsense, badVerb",
        "verb=identify, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&set=NSK, badArgument",
        "verb=Identify&nonsense=1, badArgument",
        "verb=ListRecords, badArgument",
        "verb=GetRecord&identifier=a, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=a, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-20T25:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-20&until=2026-11-20T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-21&until=2026-11-20, badArgument",
        "verb=ListRecords&metadataPrefix=nonsense, cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=a+b, cannotDisseminateFormat",
        "verb=GetRecord&metadataPrefix=nonsense&identifier=a, cannotDisseminateFormat",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=nonsense, idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:library.example:1-1-1-1-1, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=nonsense, idDoesNotExist",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&set=nonsense, noRecordsMatch",
        "verb=ListSets&resumptionToken=a, badResumptionToken",
    })
    void nonsenseHasItsError(String request, String code) throws Exception {
        assertError(request, code);
    }

    @Test
    void wrongArgumentsAreNotEchoed() throws Exception {
        assertThat(ask("verb=Nonsense").attributes("request", "verb")).containsExactly("");
        assertThat(ask("verb=Identify&x=1").attributes("request", "x")).containsExactly("");
        assertThat(
                        ask("verb=ListRecords&metadataPrefix=a+b")
                                .attributes("request", "metadataPrefix"))
                .containsExactly("");
        assertThat(ask("verb=Identify").attributes("request", "verb")).containsExactly("Identify");
    }

    private void assertError(String request, String code) throws BadArgumentsException {
        assertThat(ask(request).attributes("error", "code")).containsExactly(code);
    }

    private Told ask(String request) throws BadArgumentsException {
        return Told.by(desk.answer(Arguments.of(request)));
    }
}
