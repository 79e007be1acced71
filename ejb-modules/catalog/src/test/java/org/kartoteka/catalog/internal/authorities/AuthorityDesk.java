package org.kartoteka.catalog.internal.authorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.AuthorityForm;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.api.AuthorityView;
import org.kartoteka.catalog.api.CreateRecord;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.domain.record.PlainForm;
import org.kartoteka.catalog.internal.HouseForTests;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.catalog.internal.records.CataloguersTable;
import org.kartoteka.catalog.internal.records.RecordsBean;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;

/** The authority file and the titles of a library over a real database, with a worker's hands. */
abstract class AuthorityDesk {

    static final String TOLSTOY =
            "200 #1 $aТолстой$bЛ. Н.$gЛев Николаевич$f1828-1910\n400 #1 $aTolstoy$bL.\n";
    static final String BOOK =
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

    final CataloguersTable table = new CataloguersTable();
    final RecordsBean records = table.records();
    final AuthoritiesBean file = file();
    final WorkQueue queue = new WorkQueue(table.database, "here");

    AuthorityView create(String text) {
        return table.act(() -> file.create("NSK", content(text), Optional.empty()));
    }

    AuthorityView edit(AuthorityView seen, String text) {
        var whole = "001 " + seen.number() + "\n" + text;
        return table.act(() -> file.edit(seen.id(), seen.version(), content(whole)));
    }

    static org.kartoteka.catalog.api.RecordContent content(String text) {
        return PlainForm.read(text, RecordDialect.RUSMARC);
    }

    UUID title(String title, String name) {
        var content = PlainForm.read(BOOK.formatted(title, name), RecordDialect.RUSMARC);
        return table.act(
                        () ->
                                records.create(
                                        new CreateRecord("NSK", content, true), Optional.empty()))
                .titleId();
    }

    String plain(UUID title) {
        return records.plain(records.find(title).content());
    }

    List<String> forms(String beginning) {
        return list(beginning, Optional.empty(), 10).items().stream()
                .map(AuthorityForm::form)
                .toList();
    }

    org.kartoteka.kernel.page.Page<AuthorityForm> list(
            String beginning, Optional<String> cursor, int limit) {
        return file.list("NSK", AuthorityKind.PERSON, beginning, cursor, limit);
    }

    void runAll() {
        for (var work = queue.take(); work.isPresent(); work = queue.take()) {
            finish(queue, work.get());
        }
    }

    void finish(WorkQueue hands, HeldWork taken) {
        var work = Optional.of(taken);
        while (work.isPresent()) {
            work = run(hands).step(work.get());
        }
    }

    HeadingRun run(WorkQueue hands) {
        return new HeadingRun(table.database, table.transactions, table.outbox, table.clock, hands);
    }

    static void assertRefused(Refusal reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }

    AuthoritiesBean file() {
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

    static final class Keys implements IdempotencyKeys {

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
