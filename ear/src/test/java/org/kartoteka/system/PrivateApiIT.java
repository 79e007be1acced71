package org.kartoteka.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.kartoteka.system.Shelf.NSK;
import static org.kartoteka.system.WholeLibrary.addresses;
import static org.kartoteka.system.WholeLibrary.as;
import static org.kartoteka.system.WholeLibrary.count;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.grpc.catalog.v1.Availability;
import org.kartoteka.grpc.catalog.v1.BatchGetTitlesRequest;
import org.kartoteka.grpc.catalog.v1.Branch;
import org.kartoteka.grpc.catalog.v1.CatalogGrpc;
import org.kartoteka.grpc.catalog.v1.Copy;
import org.kartoteka.grpc.catalog.v1.GetCopyByBarcodeRequest;
import org.kartoteka.grpc.catalog.v1.GetRecordRequest;
import org.kartoteka.grpc.catalog.v1.GetTitleRequest;
import org.kartoteka.grpc.catalog.v1.ListBranchesRequest;
import org.kartoteka.grpc.catalog.v1.ListCopiesRequest;
import org.kartoteka.grpc.catalog.v1.StreamCopiesRequest;
import org.kartoteka.grpc.search.v1.FindRequest;
import org.kartoteka.grpc.search.v1.SearchGrpc;
import org.kartoteka.grpc.search.v1.SuggestRequest;
import org.kartoteka.grpc.search.v1.TitleHit;

/** The private API as another region asks it: generated clients, tokens of a program. */
@ExtendWith(WholeLibrary.class)
class PrivateApiIT {

    private static GrpcClient region;

    @BeforeAll
    static void connect() {
        region = GrpcClient.to(addresses().privateApi());
    }

    @AfterAll
    static void hangUp() {
        region.close();
    }

    @Test
    void aCopyIsFreeUntilItIsLent() {
        var barcode = Shelf.copies(NSK, 1).get(0);
        var card = Shelf.reader(NSK).path("card").asText();

        assertThat(copy(barcode).getAvailability()).isEqualTo(Availability.AVAILABILITY_FREE);
        as("boris")
                .post("/admin/api/v1/loans", Map.of("copy", barcode, "reader", card, "branch", NSK))
                .expect(201);

        var lent = copy(barcode);
        assertThat(lent.getAvailability()).isEqualTo(Availability.AVAILABILITY_ON_LOAN);
        assertThat(lent.getBranch()).isEqualTo(NSK);
        var request = ListCopiesRequest.newBuilder().setTitleId(lent.getTitleId()).build();
        assertThat(catalog().listCopies(request).getCopiesList()).containsExactly(lent);
    }

    @Test
    void aTitleComesWithItsWholeRecord() {
        var id = copy(Shelf.copies(NSK, 1).get(0)).getTitleId();

        var title = catalog().getTitle(GetTitleRequest.newBuilder().setId(id).build()).getTitle();
        var record = catalog().getRecord(GetRecordRequest.newBuilder().setTitleId(id).build());

        assertThat(title.getAuthors(0)).isEqualTo("Библиотекарев, Б. Б.");
        assertThat(title.getYear()).isEqualTo(2001);
        assertThat(title.hasSeries()).isFalse();
        assertThat(record.getRecord().toStringUtf8()).contains("<record ").contains("Книга о реке");
    }

    @Test
    void severalTitlesComeAtOnceWithTheirCopies() {
        var barcodes = Shelf.copies(NSK, 2);
        var ids = barcodes.stream().map(b -> copy(b).getTitleId()).toList();
        var unknown = UUID.randomUUID().toString();

        var titles =
                catalog()
                        .batchGetTitles(
                                BatchGetTitlesRequest.newBuilder()
                                        .addIds(ids.get(1))
                                        .addIds(unknown)
                                        .addIds(ids.get(0))
                                        .build());
        var copies =
                catalog()
                        .streamCopies(
                                StreamCopiesRequest.newBuilder()
                                        .addAllTitleIds(ids)
                                        .addTitleIds(unknown)
                                        .build());

        assertThat(titles.getTitlesList())
                .extracting(org.kartoteka.grpc.catalog.v1.Title::getId)
                .containsExactly(ids.get(1), ids.get(0));
        assertThat(copies)
                .toIterable()
                .extracting(one -> one.getCopiesList().stream().map(Copy::getBarcode).toList())
                .containsExactly(
                        barcodes.subList(0, 1), barcodes.subList(1, 2), Collections.emptyList());
    }

    @Test
    void theIndexIsAskedWithFiltersAndPages() {
        var title = "Летопись " + UUID.randomUUID().toString().substring(0, 8);
        var barcodes = Shelf.copies(NSK, 3, "0", title);
        var names = barcodes.stream().map(barcode -> title + " " + barcode).toList();
        var question =
                FindRequest.newBuilder()
                        .setText(title)
                        .setBranch(NSK)
                        .setAvailable(true)
                        .setLimit(2);

        // scores move while the index still takes in, and pages with them
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(pages(question))
                                        .containsExactlyInAnyOrderElementsOf(names));

        var first = search().find(question.build());
        assertThat(first.getTotal()).isEqualTo(3);
        assertThat(first.getItemsList()).hasSize(2).allMatch(hit -> hit.getAvailable() == 1);
        assertThat(first.getFacetsList()).isNotEmpty();
        var beginning = SuggestRequest.newBuilder().setBeginning(title).setLimit(3).build();
        assertThat(search().suggest(beginning).getItemsList()).isNotEmpty();
    }

    @Test
    void theBranchesAreListed() {
        Shelf.open();

        var branches = catalog().listBranches(ListBranchesRequest.getDefaultInstance());

        assertThat(branches.getBranchesList())
                .filteredOn(branch -> branch.getCode().equals(NSK))
                .extracting(Branch::getZone)
                .containsExactly("Asia/Novosibirsk");
    }

    @Test
    void whatIsNotThereIsNamedInTheLanguageAskedFor() {
        var id = UUID.randomUUID().toString();

        var status =
                refused(
                        () ->
                                region.catalog(WholeLibrary.programToken(), "en")
                                        .getTitle(GetTitleRequest.newBuilder().setId(id).build()));

        assertThat(status.getStatus().getCode()).isEqualTo(Code.NOT_FOUND);
        assertThat(GrpcClient.reason(status)).isEqualTo("TITLE_UNKNOWN");
        assertThat(status.getStatus().getDescription()).contains(id).doesNotContainPattern("[а-я]");
    }

    @Test
    void theRefusalOfADoorArrivesAsItsStatus() {
        var reversed = FindRequest.newBuilder().setYearFrom(2001).setYearTo(1999).build();

        var status = refused(() -> search().find(reversed));

        assertThat(status.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(GrpcClient.reason(status)).isEqualTo("YEARS_REVERSED");
    }

    @Test
    void aHundredIdsAreTheMost() {
        var many = Collections.nCopies(101, UUID.randomUUID().toString());

        var status =
                refused(
                        () ->
                                catalog()
                                        .batchGetTitles(
                                                BatchGetTitlesRequest.newBuilder()
                                                        .addAllIds(many)
                                                        .build()));

        assertThat(status.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(GrpcClient.reason(status)).isEqualTo("TOO_MANY_IDS");
    }

    @Test
    void aRequestThatIsTooLargeIsNotRead() {
        var huge = FindRequest.newBuilder().setText("я".repeat(40_000)).build();

        var status = refused(() -> search().find(huge));

        assertThat(status.getStatus().getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    }

    @Test
    void aDeadlineIsKept() {
        var status =
                refused(
                        () ->
                                catalog()
                                        .withDeadlineAfter(1, TimeUnit.NANOSECONDS)
                                        .listBranches(ListBranchesRequest.getDefaultInstance()));

        assertThat(status.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void whoHasNoValidTokenIsNotKnown(String token) {
        var branches = ListBranchesRequest.getDefaultInstance();

        var status = refused(() -> region.catalog(token, "ru").listBranches(branches));

        assertThat(status.getStatus().getCode()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(GrpcClient.reason(status)).isEqualTo("NOT_AUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader1", "boris", "admin"})
    void whoIsNoProgramIsNotLetInAndThatIsWrittenDown(String person) {
        var before = denials(person);
        var branches = ListBranchesRequest.getDefaultInstance();
        var token = WholeLibrary.personToken(person);

        var status = refused(() -> region.catalog(token, "ru").listBranches(branches));

        assertThat(status.getStatus().getCode()).isEqualTo(Code.PERMISSION_DENIED);
        assertThat(GrpcClient.reason(status)).isEqualTo("WRONG_ROLE");
        assertThat(denials(person)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", CatalogGrpc.SERVICE_NAME, SearchGrpc.SERVICE_NAME})
    void healthIsToldToProbesWithoutAToken(String service) {
        var request = HealthCheckRequest.newBuilder().setService(service).build();

        var health = HealthGrpc.newBlockingStub(region.channel()).check(request);

        assertThat(health.getStatus()).isEqualTo(ServingStatus.SERVING);
    }

    @Test
    void reflectionListsTheServicesToPrograms() {
        assertThat(region.services(WholeLibrary.programToken()))
                .contains(CatalogGrpc.SERVICE_NAME, SearchGrpc.SERVICE_NAME);
    }

    @Test
    void reflectionTellsStrangersNothing() {
        var status = refused(() -> region.services(""));

        assertThat(status.getStatus().getCode()).isEqualTo(Code.UNAUTHENTICATED);
    }

    @Test
    void aGatewayThatLeadsToItIsRefused() {
        var branches = ListBranchesRequest.getDefaultInstance();
        var behindAGateway =
                region.with(
                        Map.of(
                                "authorization",
                                "Bearer " + WholeLibrary.programToken(),
                                "x-forwarded-for",
                                "203.0.113.7"));

        var status =
                refused(() -> CatalogGrpc.newBlockingStub(behindAGateway).listBranches(branches));

        assertThat(status.getStatus().getCode()).isEqualTo(Code.PERMISSION_DENIED);
        assertThat(GrpcClient.reason(status)).isEqualTo("CAME_BY_GATEWAY");
    }

    @Test
    void thePublicPortSpeaksNoGrpc() {
        var application = addresses().application();
        var branches = ListBranchesRequest.getDefaultInstance();

        try (var stranger = GrpcClient.to("127.0.0.1:" + application.getPort())) {
            var token = WholeLibrary.programToken();
            var status = refused(() -> stranger.catalog(token, "ru").listBranches(branches));

            // what a client makes of an answer that is no frame of HTTP/2
            assertThat(status.getStatus().getCode()).isEqualTo(Code.INTERNAL);
            assertThat(status.getStatus().getDescription()).contains("http2 exception");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kartoteka.catalog.v1.Catalog/ListBranches",
                "/private-api/kartoteka.catalog.v1.Catalog/ListBranches",
                "/private-api/",
                "/admin/api/kartoteka.catalog.v1.Catalog/ListBranches",
                "/api/kartoteka.catalog.v1.Catalog/ListBranches"
            })
    void noPathOfThePublicPortLeadsToIt(String path) throws Exception {
        URI address = addresses().application().resolve(path);
        for (var version : HttpClient.Version.values()) {
            var request =
                    HttpRequest.newBuilder(address)
                            .version(version)
                            .header("Content-Type", "application/grpc")
                            .header("Authorization", "Bearer " + WholeLibrary.programToken())
                            .POST(BodyPublishers.ofByteArray(new byte[5]))
                            .build();

            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).as("%s %s", version, path).isEqualTo(404);
        }
    }

    private static CatalogGrpc.CatalogBlockingStub catalog() {
        return region.catalog(WholeLibrary.programToken(), "ru");
    }

    private static SearchGrpc.SearchBlockingStub search() {
        return region.search(WholeLibrary.programToken());
    }

    /* The titles of the first page and of the one after it, which is the last. */
    private static List<String> pages(FindRequest.Builder question) {
        var first = search().find(question.build());
        assertThat(first.hasNextCursor()).isTrue();
        var next = question.clone().setCursor(first.getNextCursor()).build();
        var second = search().find(next);
        assertThat(second.hasNextCursor()).isFalse();
        return Stream.of(first, second)
                .flatMap(page -> page.getItemsList().stream())
                .map(TitleHit::getTitle)
                .toList();
    }

    private static Copy copy(String barcode) {
        return catalog()
                .getCopyByBarcode(GetCopyByBarcodeRequest.newBuilder().setBarcode(barcode).build())
                .getCopy();
    }

    private static StatusRuntimeException refused(Supplier<?> call) {
        return catchThrowableOfType(StatusRuntimeException.class, call::get);
    }

    private static long denials(String caller) {
        return count(
                "select count(*) from kernel.audit_line where outcome = 'DENIED' and caller = ?"
                        + " and act = ? and subject = 'WRONG_ROLE'",
                caller,
                "/" + CatalogGrpc.SERVICE_NAME + "/ListBranches");
    }
}
