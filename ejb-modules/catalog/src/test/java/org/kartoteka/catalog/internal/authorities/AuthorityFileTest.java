package org.kartoteka.catalog.internal.authorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.AuthorityForm;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.api.AuthorityRefusal;
import org.kartoteka.catalog.api.AuthorityVersion;
import org.kartoteka.catalog.api.AuthorityView;
import org.kartoteka.catalog.api.AuthorityWork.State;
import org.kartoteka.catalog.api.CreateRecord;
import org.kartoteka.catalog.api.EditRecord;
import org.kartoteka.catalog.api.MergeAuthorities;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.TitleChanged;
import org.kartoteka.catalog.domain.record.PlainForm;
import org.kartoteka.catalog.internal.HouseForTests;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.catalog.internal.records.CataloguersTable;
import org.kartoteka.catalog.internal.records.RecordsBean;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.security.AccessRefusal;

class AuthorityFileTest {

    private static final String TOLSTOY =
            "200 #1 $aТолстой$bЛ. Н.$gЛев Николаевич$f1828-1910\n400 #1 $aTolstoy$bL.\n";
    private static final String BOOK =
            """
            LDR 00000nam0#2200000###450#
            100 ## $a20261123d2019    m  y0rusy50      ca
            101 0# $arus
            102 ## $aRU
            200 1# $a%s
            210 ## $aМосква$cНаука$d2019
            215 ## $a512 с.
            700 #1 %s$4070
            801 #0 $aRU$bNSK$c20261123$gRCR
            """;

    private final CataloguersTable table = new CataloguersTable();
    private final RecordsBean records = table.records();
    private final AuthoritiesBean file = file();
    private final WorkQueue queue = new WorkQueue(table.database, "here");

    @Test
    void aCorrectedHeadingIsInAllTitlesEachWithItsVersionAndEvent() {
        var tolstoy = create(TOLSTOY);
        var war = title("Война и мир", "$aТолстой$bЛ. Н.$3" + tolstoy.number());
        var anna = title("Анна Каренина", "$aТолстой$3" + tolstoy.number());
        title("Тихий Дон", "$aШолохов$bМ. А.");
        table.outbox.clear();

        var changed = edit(tolstoy, TOLSTOY.replace("1828-1910", "1828–1910"));
        runAll();

        assertThat(changed.titles()).isEqualTo(2);
        assertThat(plain(war)).contains("$gЛев Николаевич$f1828–1910$3");
        assertThat(plain(anna)).contains("$aТолстой$bЛ. Н.$gЛев Николаевич$f1828–1910$3");
        assertThat(records.find(war).version().version()).isEqualTo(2);
        assertThat(table.outbox.of(TitleChanged.TOPIC)).hasSize(2);
        var work = file.works("NSK", Optional.empty(), 10).items().get(0);
        assertThat(work.state()).isEqualTo(State.DONE);
        assertThat(work.total()).isEqualTo(2);
        assertThat(work.seen()).isEqualTo(2);
        assertThat(work.changed()).isEqualTo(2);
        assertThat(file.find(tolstoy.id()).authority().work()).isEmpty();
    }

    @Test
    void aTitleThatIsStoredGetsThePresentHeading() {
        var tolstoy = create(TOLSTOY);

        var id = title("Война и мир", "$aТолстои$3" + tolstoy.number());

        assertThat(plain(id)).contains("$aТолстой$bЛ. Н.$gЛев Николаевич$f1828-1910$3");
        assertThat(file.titles(tolstoy.id(), Optional.empty(), 10).items())
                .extracting(view -> view.id())
                .containsExactly(id);
    }

    @Test
    void anEditMadeMeanwhileStaysAndTheHeadingFollowsIt() {
        var tolstoy = create(TOLSTOY);
        var id = title("Война и мир", "$aТолстой$3" + tolstoy.number());
        var seen = records.find(id);
        edit(tolstoy, TOLSTOY.replace("1828-1910", "1828–1910"));

        var typed = plain(id).replace("512 с.", "1274 с.");
        table.act(
                () ->
                        records.edit(
                                new EditRecord(
                                        id,
                                        seen.version().version(),
                                        PlainForm.read(typed, RecordDialect.RUSMARC))));
        runAll();

        assertThat(plain(id)).contains("1274 с.", "1828–1910");
    }

    @Test
    void aFormThatWasOpenMeanwhileIsMergedAndNotLost() {
        var tolstoy = create(TOLSTOY);
        var id = title("Война и мир", "$aТолстой$3" + tolstoy.number());
        var typed = plain(id).replace("512 с.", "1274 с.");
        edit(tolstoy, TOLSTOY.replace("1828-1910", "1828–1910"));
        runAll();

        var late = new EditRecord(id, 1, PlainForm.read(typed, RecordDialect.RUSMARC));
        assertThatThrownBy(() -> table.act(() -> records.edit(late)))
                .isInstanceOf(RefusedException.class);
        var merged = records.merge(late);

        assertThat(merged.clashes()).isZero();
        assertThat(records.plain(merged.merged())).contains("1274 с.", "1828–1910");
    }

    @Test
    void aRunGoesOnAtAnotherNodeWhereTheFirstWasKilled() {
        var tolstoy = create(TOLSTOY);
        for (int i = 0; i < 60; i++) {
            title("Том " + i, "$aТолстой$3" + tolstoy.number());
        }
        edit(tolstoy, TOLSTOY.replace("1828-1910", "1828–1910"));
        var work = queue.take().orElseThrow();
        run(queue).step(work);
        var there = new WorkQueue(table.database, "there");

        assertThat(there.take()).isEmpty();
        table.database.change(
                "update catalog.authority_work set held_until = now() - interval '1s'");
        var taken = there.take().orElseThrow();
        assertThatThrownBy(() -> run(queue).step(taken)).isInstanceOf(WorkLostException.class);
        finish(there, taken);

        var done = file.works("NSK", Optional.empty(), 1).items().get(0);
        assertThat(done.seen()).isEqualTo(60);
        assertThat(done.changed()).isEqualTo(60);
        assertThat(
                        table.database.first(
                                "select count(*) from catalog.title where version = 2",
                                row -> row.getLong(1)))
                .contains(60L);
    }

    @Test
    void headingsAndSeeFormsAreListedInOneOrder() {
        create(TOLSTOY);
        create("200 #1 $aТолстой$bА. Н.\n");
        create("200 #1 $aТолстая$bТ. Н.\n");
        create("200 #1 $aЧехов$bА. П.\n");

        assertThat(forms("толст"))
                .containsExactly(
                        "Толстая, Т. Н.", "Толстой, А. Н.", "Толстой, Лев Николаевич (1828-1910)");
        assertThat(forms("Толстой Л. Н.")).containsExactly("Толстой, Лев Николаевич (1828-1910)");
        assertThat(forms("толстой лев")).containsExactly("Толстой, Лев Николаевич (1828-1910)");
        var see = list("tol", Optional.empty(), 10).items().get(0);
        assertThat(see.see()).isTrue();
        assertThat(see.heading()).isEqualTo("Толстой, Лев Николаевич (1828-1910)");
    }

    @Test
    void pagesFollowEachOther() {
        create("200 #1 $aТолстой$bА. Н.\n");
        create("200 #1 $aТолстая$bТ. Н.\n");
        create("200 #1 $aТолстых$bБ.\n");

        var first = list("толст", Optional.empty(), 2);
        var second = list("толст", first.next(), 2);

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).extracting(AuthorityForm::form).containsExactly("Толстых, Б.");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void whatIsTypedIsOfferedReadyForTheField() {
        var tolstoy = create(TOLSTOY);

        var offer = file.offers("NSK", "701", "tolstoy").get(0);

        assertThat(offer.authority().see()).isTrue();
        assertThat(offer.subfields())
                .extracting(part -> part.code() + part.value())
                .containsExactly(
                        "aТолстой",
                        "bЛ. Н.",
                        "gЛев Николаевич",
                        "f1828-1910",
                        "3" + tolstoy.number());
        assertThat(file.offers("NSK", "200", "tolstoy")).isEmpty();
        assertThat(file.offers("MSK", "701", "tolstoy")).isEmpty();
    }

    @Test
    void titlesOfBeforeAreLinkedByARun() {
        var war = title("Война и мир", "$aТолстой$bЛ. Н.");
        var youth = title("Юность", "$aTolstoy$bL.");
        var other = title("Петр Первый", "$aТолстой$bА. Н.");
        var tolstoy = create(TOLSTOY);

        var begun = table.act(() -> file.link("NSK"));
        var again = table.act(() -> file.link("NSK"));
        runAll();

        assertThat(again.id()).isEqualTo(begun.id());
        assertThat(plain(war)).contains("$f1828-1910$3" + tolstoy.number() + "$4070");
        assertThat(plain(youth)).contains("$aТолстой", "$3" + tolstoy.number());
        assertThat(plain(other)).doesNotContain("$3");
        assertThat(file.work(begun.id()).changed()).isEqualTo(2);
        assertThat(file.find(tolstoy.id()).authority().titles()).isEqualTo(2);
    }

    @Test
    void theTitlesOfAMergedRecordAreLinkedWithTheOneThatStays() {
        var kept = create(TOLSTOY);
        var dropped = create("200 #1 $aТолстои$bЛ. Н.\n400 #1 $aТолстый$bЛ. Н.\n");
        var id = title("Война и мир", "$aТолстои$3" + dropped.number());

        var merged =
                table.act(() -> file.merge(new MergeAuthorities(kept.id(), 1, dropped.id(), 1)));
        var late = title("Анна Каренина", "$aТолстои$3" + dropped.number());
        runAll();

        assertThat(merged.see()).contains("Толстои, Л. Н.", "Толстый, Л. Н.");
        assertThat(plain(id)).contains("$aТолстой", "$3" + kept.number());
        assertThat(plain(late)).contains("$aТолстой", "$3" + kept.number());
        assertThat(file.find(dropped.id()).authority().mergedInto()).contains(kept.id());
        assertThat(forms("толстои")).containsExactly("Толстои, Л. Н.");
        assertRefused(
                AuthorityRefusal.AUTHORITY_MERGED,
                () -> edit(file.find(dropped.id()).authority(), TOLSTOY));
    }

    @Test
    void aRecordMergedTwiceStillLeadsToTheOneThatStays() {
        var first = create("200 #1 $aТолстои$bЛ.\n");
        var second = create("200 #1 $aТолстои$bЛ. Н.\n");
        var third = create(TOLSTOY);
        var id = title("Война и мир", "$aТолстои$3" + first.number());

        table.act(() -> file.merge(new MergeAuthorities(second.id(), 1, first.id(), 1)));
        table.act(() -> file.merge(new MergeAuthorities(third.id(), 1, second.id(), 2)));
        runAll();

        assertThat(plain(id)).contains("$f1828-1910$3" + third.number());
    }

    @Test
    void everyVersionIsKept() {
        var made = create(TOLSTOY);
        table.enters("petrov");
        edit(made, TOLSTOY.replace("1828-1910", "1828–1910"));

        assertThat(file.versions(made.id(), Optional.empty(), 10).items())
                .extracting(AuthorityVersion::version, AuthorityVersion::changedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "petrov"),
                        org.assertj.core.groups.Tuple.tuple(1L, "ivanova"));
    }

    @Test
    void whoComesLateIsRefusedAndMayMerge() {
        var made = create(TOLSTOY);
        edit(made, TOLSTOY.replace("1828-1910", "1828–1910"));

        var mine = TOLSTOY + "300 0# $aПисатель\n";
        assertRefused(AuthorityRefusal.AUTHORITY_CHANGED_MEANWHILE, () -> edit(made, mine));

        var whole = "LDR 00000nx###2200000###45##\n001 " + made.number() + "\n" + mine;
        var merged = file.reconcile(made.id(), 1, content(whole));

        assertThat(merged.clashes()).isZero();
        assertThat(records.plain(merged.merged())).contains("1828–1910", "$aПисатель");
    }

    @Test
    void whatCannotBeAHeadingIsRefused() {
        var made = create(TOLSTOY);

        assertRefused(AuthorityRefusal.HEADING_NOT_ONE, () -> create("300 0# $aНичей\n"));
        assertRefused(
                AuthorityRefusal.HEADING_NOT_ONE, () -> create("200 #1 $aОдин\n210 02 $aДва\n"));
        assertRefused(AuthorityRefusal.HEADING_TAKEN, () -> create(TOLSTOY));
        assertRefused(
                AuthorityRefusal.AUTHORITY_KIND_FIXED, () -> edit(made, "210 02 $aТолстой\n"));
        var cossacks = create("250 ## $aКазаки\n");
        assertRefused(
                AuthorityRefusal.SUBDIVISIONS_FIXED,
                () -> edit(cossacks, "250 ## $aКазаки$xИстория\n"));
        assertRefused(
                AuthorityRefusal.AUTHORITIES_UNLIKE,
                () ->
                        table.act(
                                () ->
                                        file.merge(
                                                new MergeAuthorities(
                                                        made.id(), 1, cossacks.id(), 1))));
        assertRefused(
                AccessRefusal.WRONG_BRANCH,
                () -> table.act(() -> file.create("MSK", content(TOLSTOY), Optional.empty())));
    }

    @Test
    void aFileIsTakenRecordByRecordAndMayComeAgain() {
        var first = take(authorityXml("NLR-1", "Толстой", "Л. Н.") + authorityXml("NLR-2", "", ""));
        var again = take(authorityXml("NLR-1", "Толстой", "Л. Н."));
        var later = take(authorityXml("NLR-1", "Толстой", "Лев Н."));

        assertThat(first.created()).isEqualTo(1);
        assertThat(first.refused()).isEqualTo(1);
        assertThat(first.reasons().get(0).ordinal()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(later.changed()).isEqualTo(1);
        assertThat(forms("толстой")).containsExactly("Толстой, Лев Н.");
    }

    @Test
    void aFileDoesNotOverwriteWhatPeopleHaveEdited() {
        take(authorityXml("NLR-1", "Толстой", "Л. Н."));
        var view = file.find(list("толстой", Optional.empty(), 1).items().get(0).id()).authority();
        edit(view, TOLSTOY);

        assertThat(take(authorityXml("NLR-1", "Толстой", "Л.")).kept()).isEqualTo(1);
        assertThat(forms("толстой")).containsExactly("Толстой, Лев Николаевич (1828-1910)");
    }

    @Test
    void aRecordOfMarc21IsConverted() {
        var taken =
                take(
                        """
                        <record xmlns="http://www.loc.gov/MARC21/slim">
                        <leader>00000nz  a2200000n  4500</leader>
                        <controlfield tag="001">n79068416</controlfield>
                        <datafield tag="100" ind1="1" ind2=" "><subfield code="a">Tolstoy, Leo,</subfield>
                        <subfield code="c">graf,</subfield><subfield code="d">1828-1910</subfield></datafield>
                        <datafield tag="400" ind1="1" ind2=" "><subfield code="a">Толстой, Лев</subfield></datafield>
                        </record>
                        """);

        assertThat(taken.created()).isEqualTo(1);
        assertThat(forms("толстой")).containsExactly("Толстой, Лев");
        assertThat(forms("tolstoy")).containsExactly("Tolstoy, Leo (graf ; 1828-1910)");
    }

    private static String authorityXml(String number, String surname, String given) {
        return """
               <record xmlns="info:lc/xmlns/marcxchange-v1" format="UNIMARC">
               <leader>00000nx  a2200000   45  </leader>
               <controlfield tag="001">%s</controlfield>
               <datafield tag="200" ind1=" " ind2="1"><subfield code="a">%s</subfield><subfield code="b">%s</subfield></datafield>
               </record>
               """
                .formatted(number, surname, given);
    }

    private org.kartoteka.catalog.api.AuthorityImport take(String recordsOfFile) {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><collection>" + recordsOfFile;
        var bytes = (xml + "</collection>").getBytes(StandardCharsets.UTF_8);
        return file.take("NSK", new ByteArrayInputStream(bytes), Locale.ROOT);
    }

    private AuthorityView create(String text) {
        return table.act(() -> file.create("NSK", content(text), Optional.empty()));
    }

    private AuthorityView edit(AuthorityView seen, String text) {
        var whole = "001 " + seen.number() + "\n" + text;
        return table.act(() -> file.edit(seen.id(), seen.version(), content(whole)));
    }

    private static org.kartoteka.catalog.api.RecordContent content(String text) {
        return PlainForm.read(text, RecordDialect.RUSMARC);
    }

    private UUID title(String title, String name) {
        var content = PlainForm.read(BOOK.formatted(title, name), RecordDialect.RUSMARC);
        return table.act(
                        () ->
                                records.create(
                                        new CreateRecord("NSK", content, true), Optional.empty()))
                .titleId();
    }

    private String plain(UUID title) {
        return records.plain(records.find(title).content());
    }

    private List<String> forms(String beginning) {
        return list(beginning, Optional.empty(), 10).items().stream()
                .map(AuthorityForm::form)
                .toList();
    }

    private org.kartoteka.kernel.page.Page<AuthorityForm> list(
            String beginning, Optional<String> cursor, int limit) {
        return file.list("NSK", AuthorityKind.PERSON, beginning, cursor, limit);
    }

    private void runAll() {
        for (var work = queue.take(); work.isPresent(); work = queue.take()) {
            finish(queue, work.get());
        }
    }

    private void finish(WorkQueue hands, HeldWork taken) {
        var work = Optional.of(taken);
        while (work.isPresent()) {
            work = run(hands).step(work.get());
        }
    }

    private HeadingRun run(WorkQueue hands) {
        return new HeadingRun(table.database, table.transactions, table.outbox, table.clock, hands);
    }

    private static void assertRefused(Refusal reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }

    private AuthoritiesBean file() {
        var bean = new AuthoritiesBean();
        bean.database = table.database;
        bean.transactions = table.transactions;
        bean.directory = HouseForTests.directory(table.database);
        bean.rights = HouseForTests.rights(bean.directory, table.caller);
        bean.audit = StaffForTests.silentAudit();
        bean.keys = new Keys();
        bean.clock = table.clock;
        return bean;
    }

    private static final class Keys implements IdempotencyKeys {

        private final Map<IdempotencyKey, String> answers = new HashMap<>();

        @Override
        public Optional<String> claim(IdempotencyKey key, String request) {
            return Optional.ofNullable(answers.get(key));
        }

        @Override
        public void answer(IdempotencyKey key, String answer) {
            answers.put(key, answer);
        }
    }
}
