package org.kartoteka.catalog.internal.restricted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.AccessRule;
import org.kartoteka.catalog.api.DecideHit;
import org.kartoteka.catalog.api.EditionMark;
import org.kartoteka.catalog.api.GuardPaper;
import org.kartoteka.catalog.api.HitDecision;
import org.kartoteka.catalog.api.HitState;
import org.kartoteka.catalog.api.ListKind;
import org.kartoteka.catalog.api.ListVersion;
import org.kartoteka.catalog.api.NewList;
import org.kartoteka.catalog.api.RestrictedHit;
import org.kartoteka.catalog.api.RestrictedRefusal;
import org.kartoteka.catalog.internal.AStock;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.catalog.internal.TestDatabase;
import org.kartoteka.catalog.internal.TestTransactions;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.sql.Database;

class CheckingAgainstAListTest {

    private static final String HEAD = "номер;автор;заглавие\n";
    private static final String PATH = "1;Зорин А. Н.;Путь воды\n";
    private static final String VOICE = "2;;Голос северной пустыни\n";

    private final TestTransactions transactions = TestDatabase.empty();
    private final Database database = new Database(transactions.source());
    private final AStock stock = new AStock(database);
    private final RestrictedListsBean lists = new RestrictedListsBean();
    private final ListCheck check = new ListCheck(database, transactions, Clock.systemUTC());

    @BeforeEach
    void openTheDoor() {
        database.change("delete from catalog.restricted_watch");
        lists.database = database;
        lists.directory = StaffForTests.directory(database);
        lists.rights = StaffForTests.rights(database, "NSK-1");
        lists.copies = StaffForTests.copies(database);
        lists.audit = StaffForTests.silentAudit();
        lists.clock = Clock.systemUTC();
    }

    @Test
    void aLoadedListIsCheckedAgainstTheWholeCatalogueAndTellsHowFarItIs() {
        var title = stock.title("NSK", "Путь воды");
        stock.title("NSK", "Другая книга");
        var list = list();

        var loaded = load(list, HEAD + PATH + VOICE);
        assertThat(loaded.entries()).isEqualTo(2);
        assertThat(loaded.titles()).isEqualTo(2);
        assertThat(loaded.checkedAt()).isEmpty();
        checkAll();

        assertThat(current(list).checked()).isEqualTo(2);
        assertThat(current(list).percent()).isEqualTo(100);
        assertThat(waiting()).extracting(hit -> hit.title().id()).containsExactly(title);
        assertThat(waiting().get(0).entry().number()).isEqualTo("1");
        assertThat(waiting().get(0).score()).isEqualTo(90);
    }

    @Test
    void aCheckThatWasCutOffGoesOnWhereItStoodAndFindsEachHitOnce() {
        for (int i = 0; i < 1500; i++) {
            stock.title("NSK", "Книга номер " + i);
        }
        var title = stock.title("NSK", "Путь воды");
        var list = list();
        load(list, HEAD + PATH);

        check.step();
        assertThat(current(list).checked()).isEqualTo(1000);
        var another = new ListCheck(database, transactions, Clock.systemUTC());
        while (another.step()) {
            // until there is nothing more to do
        }

        assertThat(current(list).checked()).isEqualTo(1501);
        assertThat(waiting()).extracting(hit -> hit.title().id()).containsExactly(title);
    }

    @Test
    void whatIsCataloguedOrChangedLaterIsCheckedToo() {
        var list = list();
        load(list, HEAD + PATH);
        checkAll();

        var title = stock.title("NSK", "Путь воды");

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            check.step();
                            return !waiting().isEmpty();
                        });
        assertThat(waiting()).extracting(hit -> hit.title().id()).containsExactly(title);
    }

    @Test
    void aLibrarysOwnListDoesNotConcernAnotherLibrary() {
        stock.title("MSK", "Путь воды");
        load(list(), HEAD + PATH);
        checkAll();

        assertThat(
                        database.first(
                                "select count(*) from catalog.restricted_hit",
                                row -> row.getLong(1)))
                .contains(0L);
    }

    @Test
    void whatIsItGetsTheMarkAndLosesItWithAnotherDecision() {
        var title = stock.title("NSK", "Путь воды");
        load(list(), HEAD + PATH);
        checkAll();
        var hit = waiting().get(0).id();

        lists.decide(new DecideHit(hit, HitState.SAME, "Выходные данные совпадают"));
        assertThat(marks(title))
                .containsExactly("RESTRICTED_LIST: Список, № 1. Выходные данные совпадают");
        assertThat(EditionMark.RESTRICTED_LIST.rule()).isEqualTo(AccessRule.NOT_LENT);
        assertThat(waiting()).isEmpty();

        lists.decide(new DecideHit(hit, HitState.OTHER, "Другой автор"));
        assertThat(marks(title)).isEmpty();
        assertThat(lists.decisions(hit))
                .extracting(HitDecision::state)
                .containsExactly(HitState.OTHER, HitState.SAME);
    }

    @Test
    void aMarkStaysWhileAnotherLineDemandsIt() {
        var title = stock.title("NSK", "Путь воды");
        load(list(), HEAD + PATH);
        load(list("Ещё список"), HEAD + PATH);
        checkAll();
        var both = waiting();
        both.forEach(one -> lists.decide(new DecideHit(one.id(), HitState.SAME, "Она")));

        lists.decide(new DecideHit(both.get(0).id(), HitState.OTHER, "Не она"));
        assertThat(marks(title)).hasSize(1);
        lists.decide(new DecideHit(both.get(1).id(), HitState.OTHER, "Не она"));
        assertThat(marks(title)).isEmpty();
    }

    @Test
    void aDecisionOutlivesTheNextVersionAndWhatLeftTheListNeedsNone() {
        stock.title("NSK", "Путь воды");
        stock.title("NSK", "Голос северной пустыни");
        var list = list();
        load(list, HEAD + PATH + VOICE);
        checkAll();
        var path = waiting().stream().filter(h -> h.entry().number().equals("1")).findFirst().get();
        lists.decide(new DecideHit(path.id(), HitState.OTHER, "Другая книга"));

        var next = load(list, HEAD + "15;Зорин А.Н.;«ПУТЬ ВОДЫ»\n" + "3;;Нечто совсем иное\n");
        checkAll();

        assertThat(next.version()).isEqualTo(2);
        assertThat(next.added()).isEqualTo(1);
        assertThat(next.removed()).isEqualTo(1);
        assertThat(waiting()).isEmpty();
        assertThat(hits(HitState.OTHER))
                .extracting(hit -> hit.entry().number())
                .containsExactly("15");
        var lapsed = hits(HitState.LAPSED);
        assertThat(lapsed).extracting(hit -> hit.entry().number()).containsExactly("2");
        refused(
                RestrictedRefusal.HIT_LAPSED,
                () -> lists.decide(new DecideHit(lapsed.get(0).id(), HitState.SAME, "Она")));

        load(list, HEAD + PATH + VOICE);
        checkAll();
        assertThat(waiting()).extracting(hit -> hit.entry().number()).containsExactly("2");
    }

    @Test
    void theSameFileIsNoNewVersionAndAFaultyOneChangesNothing() {
        stock.title("NSK", "Путь воды");
        var list = list();
        var first = load(list, HEAD + PATH);

        assertThat(load(list, HEAD + PATH).version()).isEqualTo(first.version());
        refused(RestrictedRefusal.LIST_FILE_MALFORMED, () -> load(list, HEAD + PATH + "3;;;\n"));
        assertThat(current(list).hash()).isEqualTo(first.hash());
    }

    @Test
    void proofAndActSayAgainstWhatWasCheckedAndWhatWasDecided() throws IOException {
        var title = stock.title("NSK", "Путь воды");
        stock.copy(title, "LENDABLE");
        var list = list();
        var version = load(list, HEAD + PATH);
        refused(RestrictedRefusal.LIST_NOT_CHECKED, () -> paper(list, GuardPaper.PROOF));
        checkAll();
        lists.decide(new DecideHit(waiting().get(0).id(), HitState.SAME, "Совпадает всё"));

        var proof = read(paper(list, GuardPaper.PROOF));
        var act = read(paper(list, GuardPaper.ACT));

        assertThat(squeezed(proof))
                .contains(version.hash(), "Изданийбиблиотекивкаталоге:1", "Найденосовпадений:1")
                .contains("изсписка:1;");
        assertThat(squeezed(act)).contains("Путьводы", "Совпадаетвсё", "B" + title, "Председатель");
    }

    @Test
    void onlyTheOwnLibraryAndForTheNetworkOnlyItsStaffKeepLists() {
        refused(AccessRefusal.WRONG_BRANCH, () -> lists.keep(order(Optional.of("MSK"), "Чужой")));
        refused(AccessRefusal.WRONG_BRANCH, () -> lists.keep(order(Optional.empty(), "Общий")));
        refused(AccessRefusal.WRONG_BRANCH, () -> lists.lists("MSK"));
        list();
        refused(RestrictedRefusal.LIST_NAME_TAKEN, this::list);
        refused(RestrictedRefusal.LIST_UNKNOWN, () -> load(new UUID(0, 7), HEAD + PATH));
        refused(
                RestrictedRefusal.HIT_UNKNOWN,
                () -> lists.decide(new DecideHit(new UUID(0, 7), HitState.SAME, "Она")));
        refused(
                RestrictedRefusal.DECISION_MALFORMED,
                () -> lists.decide(new DecideHit(new UUID(0, 7), HitState.WAITING, "Она")));
    }

    private UUID list() {
        return list("Список");
    }

    private UUID list(String name) {
        return transactions.inNew(() -> lists.keep(order(Optional.of("NSK"), name))).id();
    }

    private static NewList order(Optional<String> library, String name) {
        return new NewList(library, ListKind.OWN, name);
    }

    private ListVersion load(UUID list, String file) {
        return transactions.inNew(
                () -> lists.load(list, "list.csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] paper(UUID list, GuardPaper form) {
        return lists.paper("NSK", list, form, new Locale("ru"));
    }

    private void checkAll() {
        while (check.step()) {
            // until there is nothing more to do
        }
    }

    private ListVersion current(UUID list) {
        return lists.lists("NSK").stream()
                .filter(one -> one.id().equals(list))
                .findFirst()
                .orElseThrow()
                .current()
                .orElseThrow();
    }

    private List<RestrictedHit> waiting() {
        return hits(HitState.WAITING);
    }

    private List<RestrictedHit> hits(HitState state) {
        return lists.hits("NSK", state, Optional.empty(), 50).items();
    }

    private List<String> marks(UUID title) {
        return database.list(
                "select mark, reason from catalog.title_mark where title_id = ?",
                row -> row.getString(1) + ": " + row.getString(2),
                title);
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void refused(Refusal refusal, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
