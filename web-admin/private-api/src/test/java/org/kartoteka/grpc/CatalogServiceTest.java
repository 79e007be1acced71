package org.kartoteka.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.api.CopyState;
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
import org.kartoteka.grpc.catalog.v1.RecordFormat;
import org.kartoteka.grpc.catalog.v1.StreamCopiesRequest;
import org.kartoteka.grpc.catalog.v1.Title;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.Roles;

/** What catalog.v1 tells of titles and copies. */
class CatalogServiceTest {

    private final FakeStock stock = new FakeStock();
    private InProcess server;
    private CatalogGrpc.CatalogBlockingStub catalog;

    @BeforeEach
    void open() throws IOException {
        var shelf = new Shelf(stock.titles(), stock.copies(), stock.loans());
        var service = new CatalogService(stock.titles(), shelf, new FakeNetwork());
        var program = new Caller("p", Set.of(Roles.INTEGRATOR), Set.of(), Optional.empty());
        Tokens tokens = token -> Optional.of(program);
        var access = Access.of(List.of(service));
        server =
                new InProcess(
                        List.of(service), List.of(new Doorkeeper(tokens, access, new FakeHouse())));
        catalog = CatalogGrpc.newBlockingStub(server.with("authorization", "Bearer any"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LENDABLE, AVAILABILITY_FREE",
        "READING_ROOM_ONLY, AVAILABILITY_READING_ROOM_ONLY",
        "WITHHELD, AVAILABILITY_WITHHELD",
        "MISSING, AVAILABILITY_MISSING",
        "WRITTEN_OFF, AVAILABILITY_WRITTEN_OFF"
    })
    void aCopyInStockIsAsTheStockKnowsIt(CopyState state, Availability told) {
        stock.copy(stock.title("Море"), "B1", state);

        assertThat(copy("B1").getAvailability()).isEqualTo(told);
    }

    @Test
    void aCopyThatIsOutIsOnLoanWhateverTheStockThinks() {
        var copy = stock.copy(stock.title("Море"), "B1", CopyState.READING_ROOM_ONLY);
        stock.lent.add(copy.id());

        assertThat(copy("B1").getAvailability()).isEqualTo(Availability.AVAILABILITY_ON_LOAN);
    }

    @Test
    void aCopyIsToldWhole() {
        var copy = stock.copy(stock.title("Море"), "B1", CopyState.LENDABLE);

        assertThat(copy("B1"))
                .isEqualTo(
                        Copy.newBuilder()
                                .setId(copy.id().toString())
                                .setTitleId(copy.titleId().toString())
                                .setLibrary("TVR")
                                .setBranch("TVR-1")
                                .setBarcode("B1")
                                .setInventoryNumber("I-B1")
                                .setAvailability(Availability.AVAILABILITY_FREE)
                                .build());
    }

    @Test
    void listsLeaveWrittenOffCopiesOut() {
        var title = stock.title("Море");
        stock.copy(title, "B1", CopyState.WRITTEN_OFF);
        stock.copy(title, "B2", CopyState.LENDABLE);

        var listed =
                catalog.listCopies(
                        ListCopiesRequest.newBuilder().setTitleId(title.id().toString()).build());

        assertThat(listed.getCopiesList()).extracting(Copy::getBarcode).containsExactly("B2");
    }

    @Test
    void aTitleWithoutCopiesHasNoneAndIsNotUnknown() {
        var id = stock.title("Море").id().toString();
        var request = ListCopiesRequest.newBuilder().setTitleId(id).build();

        assertThat(catalog.listCopies(request).getCopiesList()).isEmpty();
    }

    @Test
    void aTitleIsToldWithWhatIsKnownOfIt() {
        var id = stock.title("Море").id().toString();

        assertThat(catalog.getTitle(GetTitleRequest.newBuilder().setId(id).build()).getTitle())
                .isEqualTo(
                        Title.newBuilder()
                                .setId(id)
                                .setVersion(3)
                                .setLibrary("TVR")
                                .setTitle("Море")
                                .addAuthors("Никитин, А.")
                                .setPlace("Тверь")
                                .setYear(1986)
                                .addLanguages("rus")
                                .addSubjects("путешествия")
                                .build());
    }

    @Test
    void aBatchIsInTheOrderAskedForEachTitleOnce() {
        var first = stock.title("Первое").id().toString();
        var second = stock.title("Второе").id().toString();

        var batch =
                catalog.batchGetTitles(
                        BatchGetTitlesRequest.newBuilder()
                                .addIds(second)
                                .addIds(UUID.randomUUID().toString())
                                .addIds(first)
                                .addIds(second)
                                .build());

        assertThat(batch.getTitlesList()).extracting(Title::getId).containsExactly(second, first);
    }

    @Test
    void copiesOfSeveralTitlesComeTitleByTitle() {
        var without = stock.title("Без экземпляров").id().toString();
        var title = stock.title("Море");
        stock.copy(title, "B1", CopyState.LENDABLE);

        var streamed =
                catalog.streamCopies(
                        StreamCopiesRequest.newBuilder()
                                .addTitleIds(without)
                                .addTitleIds(title.id().toString())
                                .build());

        assertThat(streamed)
                .toIterable()
                .extracting(one -> one.getTitleId() + " " + one.getCopiesCount())
                .containsExactly(without + " 0", title.id() + " 1");
    }

    @ParameterizedTest
    @CsvSource({
        "RECORD_FORMAT_UNSPECIFIED, RECORD_FORMAT_MARCXML, MARCXML",
        "RECORD_FORMAT_MARCXML, RECORD_FORMAT_MARCXML, MARCXML",
        "RECORD_FORMAT_ISO2709, RECORD_FORMAT_ISO2709, ISO2709",
        "RECORD_FORMAT_IRBIS, RECORD_FORMAT_IRBIS, IRBIS"
    })
    void aRecordComesInTheFormatAskedFor(RecordFormat asked, RecordFormat told, String bytes) {
        var id = stock.title("Море").id().toString();

        var record =
                catalog.getRecord(
                        GetRecordRequest.newBuilder().setTitleId(id).setFormat(asked).build());

        assertThat(record.getFormat()).isEqualTo(told);
        assertThat(record.getRecord().toStringUtf8()).isEqualTo(bytes + " " + id);
    }

    @Test
    void aFormatOfALaterProtocolIsRefused() {
        var request = GetRecordRequest.newBuilder().setFormatValue(77).build();

        assertThat(reason(() -> catalog.getRecord(request)))
                .isEqualTo("INVALID_ARGUMENT FORMAT_UNKNOWN");
    }

    @Test
    void whatIsNotThereIsRefusedByItsName() {
        var id = UUID.randomUUID().toString();
        var title = GetTitleRequest.newBuilder().setId(id).build();
        var copies = ListCopiesRequest.newBuilder().setTitleId(id).build();
        var copy = GetCopyByBarcodeRequest.newBuilder().setBarcode("NONE").build();

        assertThat(reason(() -> catalog.getTitle(title))).isEqualTo("NOT_FOUND TITLE_UNKNOWN");
        assertThat(reason(() -> catalog.listCopies(copies))).isEqualTo("NOT_FOUND TITLE_UNKNOWN");
        assertThat(reason(() -> catalog.getCopyByBarcode(copy)))
                .isEqualTo("NOT_FOUND COPY_UNKNOWN");
    }

    @Test
    void idsAreCheckedAndCounted() {
        var no = GetTitleRequest.newBuilder().setId("42").build();
        var ids = Collections.nCopies(Ids.MOST + 1, UUID.randomUUID().toString());
        var many = StreamCopiesRequest.newBuilder().addAllTitleIds(ids).build();
        var most = StreamCopiesRequest.newBuilder().addAllTitleIds(ids.subList(1, ids.size()));

        assertThat(reason(() -> catalog.getTitle(no))).isEqualTo("INVALID_ARGUMENT ID_MALFORMED");
        assertThat(reason(() -> catalog.streamCopies(many).hasNext()))
                .isEqualTo("INVALID_ARGUMENT TOO_MANY_IDS");
        assertThat(catalog.streamCopies(most.build())).toIterable().hasSize(1);
    }

    @Test
    void aBranchIsToldWhole() {
        assertThat(catalog.listBranches(ListBranchesRequest.getDefaultInstance()).getBranchesList())
                .containsExactly(
                        Branch.newBuilder()
                                .setCode("TVR-1")
                                .setLibrary("TVR")
                                .setName("Центральная")
                                .setAddress("Тверь")
                                .setZone("Europe/Moscow")
                                .setRegion("central")
                                .build());
    }

    private Copy copy(String barcode) {
        return catalog.getCopyByBarcode(
                        GetCopyByBarcodeRequest.newBuilder().setBarcode(barcode).build())
                .getCopy();
    }

    private static String reason(Runnable call) {
        var refused = catchThrowableOfType(StatusRuntimeException.class, call::run);
        try {
            var info = StatusProto.fromThrowable(refused).getDetails(0).unpack(ErrorInfo.class);
            return refused.getStatus().getCode() + " " + info.getReason();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
