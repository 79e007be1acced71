package org.kartoteka.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kartoteka.kernel.security.Caller.ALL_BRANCHES;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.Library;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.circulation.api.CirculationDesk;
import org.kartoteka.circulation.api.LendCopy;
import org.kartoteka.circulation.api.LendingOutcome;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.readers.api.ReaderView;
import org.kartoteka.readers.api.ReadersRegistry;
import org.kartoteka.readers.api.RegisterReader;

/**
 * The doors from inside the running application, where no web edge stands before them: who gets in,
 * and whether an act through several of them is one transaction.
 */
@ExtendWith(ArquillianExtension.class)
class DoorsIT {

    /** Whoever opens one more door says so here. */
    private static final List<String> DOORS =
            List.of(
                    "LibraryNetwork",
                    // joining the network
                    "JoinRequests",
                    "JoinReview",
                    "Imports",
                    "Titles",
                    "Copies",
                    "ReadersRegistry",
                    "ReaderAccounts",
                    "AgeGate",
                    "CirculationDesk",
                    "LoanBook",
                    "CatalogueSearch",
                    "Cataloguing",
                    "PublishedRecords",
                    "StructuredSearch",
                    "IndexRebuilds",
                    "SearchDiary",
                    "FruitlessSearches",
                    // records by hand
                    "Records",
                    "Duplicates",
                    // description, printing and marks
                    "Descriptions",
                    "PrintRoom",
                    "EditionMarks",
                    "LendableCopies",
                    "TitleWalk",
                    // selections and batch edits
                    "Selections",
                    "BatchEdits",
                    // copies and stock
                    "CopiesOnLoan",
                    "CopyKeeping",
                    "StockLedger",
                    "StockTakings",
                    "WriteOffs",
                    "StockReports",
                    // restricted lists
                    "RestrictedLists",
                    // authorities
                    "Authorities",
                    "AuthorMarks",
                    "OutsideCatalogues");

    /** Whoever lets everybody into one more act says so here. */
    private static final Set<String> OPEN =
            Set.of(
                    "LibraryNetwork.libraries()",
                    "LibraryNetwork.branches()",
                    "LibraryNetwork.branch(String)",
                    "Titles.find(UUID)",
                    "Titles.mergedInto(UUID)",
                    "Titles.findAll(Collection)",
                    "Titles.export(UUID, ExportFormat)",
                    "Copies.byBarcode(String)",
                    "Copies.ofTitle(UUID)",
                    "Copies.ofTitles(Collection)",
                    "Copies.findAll(Collection)",
                    "LoanBook.out(Collection)",
                    // copies and stock
                    "CopiesOnLoan.out(Collection)",
                    "AgeGate.opensForAdults()",
                    "AgeGate.requireFor(Optional)",
                    "CatalogueSearch.find(TitleQuery)",
                    "CatalogueSearch.suggest(String, int)",
                    "CatalogueSearch.answers()",
                    "PublishedRecords.find(UUID, RecordSchema)",
                    "PublishedRecords.findAll(Collection, RecordSchema)",
                    "PublishedRecords.page(HarvestRange, Optional, int, Optional)",
                    "PublishedRecords.times()",
                    "StructuredSearch.find(StructuredQuery, List, int, int)",
                    "SearchDiary.asked(TitleQuery, SearchPage, Duration)",
                    "SearchDiary.opened(UUID, UUID)",
                    // description, printing and marks
                    "Descriptions.describe(UUID, DescriptionForm)",
                    "PrintRoom.cards(Collection)",
                    "EditionMarks.of(UUID)",
                    "TitleWalk.count()",
                    "TitleWalk.next(Optional, int)");

    private static final String BRANCH = "TST-1";
    private static final String LENDER = "lender";

    @Inject Administrator administrator;
    @Inject Librarian librarian;
    @Inject CallerContext callers;
    @Inject UserTransaction transaction;
    @Inject LibraryNetwork network;
    @Inject ReadersRegistry registry;
    @Inject CirculationDesk desk;

    @Deployment
    static EnterpriseArchive application() {
        return DoorsArchive.create();
    }

    @Test
    void theDoorsAreKnown() {
        assertThat(Doors.all())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(DOORS);
    }

    @Test
    void nobodyGetsInButWhereTheDoorIsOpenToEverybody() {
        var letIn =
                Doors.all().stream()
                        .map(Doors::acts)
                        .flatMap(List::stream)
                        .filter(Doors::letsIn)
                        .map(Doors::name);

        assertThat(letIn).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void whatIsRolledBackLeavesNothing() throws Exception {
        var copy = copy();
        var reader = reader();
        var before = Ledger.rows();

        transaction.begin();
        lend(copy, reader, UUID.randomUUID().toString());
        var within = Ledger.rows();
        transaction.rollback();

        assertThat(within).isEqualTo(before.plusOneOfEach());
        assertThat(Ledger.rows()).isEqualTo(before);
    }

    @Test
    void whatIsCommittedLeavesOneOfEachWrittenByOneTransaction() throws Exception {
        var copy = copy();
        var reader = reader();
        var key = UUID.randomUUID().toString();
        var before = Ledger.rows();

        transaction.begin();
        var loan = lend(copy, reader, key);
        transaction.commit();

        assertThat(Ledger.rows()).isEqualTo(before.plusOneOfEach());
        assertThat(writers(loan, reader.id(), key)).hasSize(5).containsOnly(own(loan));
    }

    @Test
    void theSameKeyLeavesOneOfEachInTwoTransactions() {
        var copy = copy();
        var reader = reader();
        var key = UUID.randomUUID().toString();
        var before = Ledger.rows();

        var first = lend(copy, reader, key);
        var second = lend(copy, reader, key);

        assertThat(second).isEqualTo(first);
        assertThat(Ledger.rows()).isEqualTo(before.plusOneOfEach());
    }

    @Test
    void aLibrarianOfAnotherBranchIsRefusedAndLeavesNothing() {
        var copy = copy();
        var reader = reader();
        var before = Ledger.rows();
        callers.enter(staff(Roles.LIBRARIAN, "TST-2"));
        var order = new LendCopy(copy, reader.card(), BRANCH);

        assertThatThrownBy(() -> librarian.does(() -> desk.lend(order, Optional.empty())))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(AccessRefusal.WRONG_BRANCH));
        assertThat(Ledger.rows()).isEqualTo(before);
    }

    /**
     * The transactions that wrote what belongs to a loan, and the one that locked its reader: two
     * persistence units and the plain JDBC of the kernel.
     */
    private static List<String> writers(UUID loan, UUID reader, String key) {
        return Ledger.column(
                "select xmin::text from circulation.loan where id = ?"
                        + " union all select xmin::text from kernel.outbox where key = ?"
                        + " union all select xmin::text from kernel.audit_line where subject = ?"
                        + " union all select xmin::text from kernel.idempotency_key where key = ?"
                        + " union all select xmax::text from readers.reader where id = ?",
                loan,
                loan.toString(),
                loan.toString(),
                key,
                reader);
    }

    private static String own(UUID loan) {
        return Ledger.column("select xmin::text from circulation.loan where id = ?", loan).get(0);
    }

    private UUID lend(String copy, ReaderView reader, String key) {
        callers.enter(staff(Roles.LIBRARIAN, BRANCH));
        var order = new LendCopy(copy, reader.card(), BRANCH);
        var outcome =
                librarian.does(
                        () -> desk.lend(order, Optional.of(new IdempotencyKey(LENDER, key))));
        assertThat(outcome).isInstanceOf(LendingOutcome.Lent.class);
        return ((LendingOutcome.Lent) outcome).loan().id();
    }

    private ReaderView reader() {
        openBranch();
        callers.enter(staff(Roles.LIBRARIAN, BRANCH));
        var order =
                new RegisterReader(
                        BRANCH,
                        "Дверцова" + letters(UUID.randomUUID()),
                        "Анна",
                        Optional.empty(),
                        LocalDate.of(1990, 1, 2),
                        Optional.empty(),
                        Optional.empty());
        return librarian.does(() -> registry.register(order, Optional.empty()));
    }

    /** Names have no digits. */
    private static String letters(UUID id) {
        return id.toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(12)
                .mapToObj(c -> String.valueOf((char) ('а' + c % 32)))
                .reduce("", String::concat);
    }

    /** A copy straight into the tables: imports are work for a worker, and there is none here. */
    private String copy() {
        openBranch();
        var barcode = "D" + UUID.randomUUID();
        Ledger.column(
                "with t as (insert into catalog.title (id, version, library, origin_key,"
                        + " record_hash, view, record, created_at, changed_at)"
                        + " values (gen_random_uuid(), 1, 'TST', ?, '', '{}', '{}', now(), now())"
                        + " returning id)"
                        + " insert into catalog.copy (id, version, title_id, library, branch,"
                        + " barcode, state)"
                        + " select gen_random_uuid(), 1, id, 'TST', ?, ?, 'LENDABLE' from t"
                        + " returning id",
                barcode,
                BRANCH,
                barcode);
        return barcode;
    }

    private void openBranch() {
        callers.enter(staff(Roles.ADMIN, ALL_BRANCHES));
        administrator.does(
                () -> {
                    network.register(new Library("TST", "ЦБС", "siberia"));
                    return network.open(
                            new Branch(
                                    BRANCH,
                                    "TST",
                                    "Филиал",
                                    "ул. Библиотечная, 1",
                                    ZoneId.of("Asia/Novosibirsk"),
                                    "siberia"));
                });
    }

    private static Caller staff(String role, String branch) {
        return new Caller(LENDER, Set.of(role), Set.of(branch), Optional.empty());
    }
}
