package org.kartoteka.catalog.internal.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.kartoteka.catalog.api.JoinDecision;
import org.kartoteka.catalog.api.JoinForm;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.catalog.internal.HouseForTests;
import org.kartoteka.catalog.internal.NetworkForTests;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.catalog.internal.TestDatabase;
import org.kartoteka.catalog.internal.TestOutbox;
import org.kartoteka.catalog.internal.TestTransactions;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.sql.Database;

/**
 * The doors of joining over a real database with the libraries NSK and MSK, an identity server that
 * is silent as often as it is told, and the people who knock.
 */
abstract class JoiningHouse {

    static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    final TestTransactions transactions = TestDatabase.empty();
    final Database database = new Database(transactions.source());
    final TestOutbox outbox = new TestOutbox(database);
    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    final Clock clock = clock();
    final CallerContext caller = new CallerContext();
    final Accounts accounts = new Accounts();
    final JoinRequestsBean requests = new JoinRequestsBean();
    final JoinReviewBean review = new JoinReviewBean();
    final Connecting connecting = new Connecting();

    JoiningHouse() {
        HouseForTests.libraries(database);
        var directory = HouseForTests.directory(database);
        var rows = new JoinRows();
        rows.database = database;
        var papers = new JoinPapers();
        papers.database = database;
        var joining = new Joining();
        joining.rows = rows;
        joining.papers = papers;
        joining.outbox = outbox;
        joining.audit = StaffForTests.silentAudit();
        joining.clock = clock;
        openTheApplicantsDoor(rows, papers, joining);
        requests.sending.directory = directory;
        review.rights = HouseForTests.rights(directory, caller);
        review.rows = rows;
        review.papers = papers;
        review.joining = joining;
        review.opening = new Opening();
        review.opening.directory = directory;
        review.opening.places = NetworkForTests.places(database, outbox, directory);
        connecting.rows = rows;
        connecting.joining = joining;
        connecting.accounts = accounts;
        connecting.transactions = transactions;
        connecting.clock = clock;
    }

    private void openTheApplicantsDoor(JoinRows rows, JoinPapers papers, Joining joining) {
        requests.callers = caller;
        requests.rows = rows;
        requests.papers = papers;
        requests.joining = joining;
        requests.audit = StaffForTests.silentAudit();
        requests.clock = clock;
        requests.sending = new Sending();
        requests.sending.rows = rows;
        requests.sending.papers = papers;
        requests.attaching = new Attaching();
        requests.attaching.transactions = transactions;
        requests.attaching.papers = papers;
        requests.attaching.joining = joining;
        requests.attaching.audit = StaffForTests.silentAudit();
        requests.attaching.clock = clock;
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    /** The identity server, silent as often as it is told. */
    static final class Accounts extends StaffAccounts {

        final List<String> given = new ArrayList<>();
        int silent;

        @Override
        public void give(String login, String role, String branch) throws IOException {
            if (silent-- > 0) {
                throw new IOException("silent");
            }
            given.add(login + " " + role + " " + branch);
        }
    }

    JoinRequestView draft(String applicant, JoinForm form) {
        return as(
                applicant,
                () -> {
                    var draft = requests.begin(form, Optional.empty());
                    requests.attach(draft.id(), "Устав.pdf", pdf());
                    return draft;
                });
    }

    JoinRequestView sent(String applicant, JoinForm form) {
        var draft = draft(applicant, form);
        return as(applicant, () -> requests.send(draft.id(), draft.version()));
    }

    JoinRequestView taken(JoinRequestView sent) {
        return review.take(sent.id(), sent.version());
    }

    JoinRequestView approve(JoinRequestView taken) {
        return review.approve(decision(taken));
    }

    static JoinDecision decision(JoinRequestView seen) {
        return new JoinDecision(seen.id(), seen.version(), "Проверено.");
    }

    JoinState state(String applicant, JoinRequestView request) {
        return as(applicant, () -> requests.find(request.id())).orElseThrow().state();
    }

    <T> T as(String applicant, Supplier<T> act) {
        caller.enter(new Caller(applicant, Set.of("applicant"), Set.of(), Optional.empty()));
        return committed(act);
    }

    <T> T as(String administrator, String branch, Supplier<T> act) {
        caller.enter(staff(administrator, branch));
        return committed(act);
    }

    /** Attaching opens its own transactions, so drafts are made without one around them. */
    private <T> T committed(Supplier<T> act) {
        return caller.caller().is("applicant") ? act.get() : transactions.inNew(act);
    }

    static Caller staff(String name, String branch) {
        return new Caller(name, Set.of("admin"), Set.of(branch), Optional.empty());
    }

    static void refused(Refusal why, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(thrown -> assertThat(thrown.refusal()).isEqualTo(why));
    }

    List<String> texts(String sql, Object... arguments) {
        return database.list(sql, row -> row.getString(1), arguments);
    }

    static InputStream pdf() {
        return bytes("%PDF-1.7 Устав");
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static JoinForm library(String code) {
        return form(JoinKind.LIBRARY, "", code);
    }

    static JoinForm branch(String code) {
        return form(JoinKind.BRANCH, "NSK", code);
    }

    static JoinForm form(JoinKind kind, String library, String code) {
        return new JoinForm(
                kind,
                library,
                code,
                "ЦБС Томска",
                "7707083893",
                "1027700132195",
                "siberia",
                "Томск",
                "проспект Ленина, 1",
                "Asia/Tomsk",
                "Иванова А. П., директор",
                "+7 (3822) 00-00-00",
                "cbs@example.org",
                Optional.of(LocalDate.of(2027, 1, 11)),
                120_000,
                "");
    }
}
