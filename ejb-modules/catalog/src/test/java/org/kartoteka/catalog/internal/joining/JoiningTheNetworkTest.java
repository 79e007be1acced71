package org.kartoteka.catalog.internal.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.JoinDecision;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.catalog.api.JoinRequestChanged;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinRequests;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.catalog.api.JoinStep;
import org.kartoteka.kernel.error.Fault;
import org.kartoteka.kernel.error.RefusedException;

/** A request from its draft to the log-in that has its role. */
class JoiningTheNetworkTest extends JoiningHouse {

    @Test
    void aLibraryComesIntoBeingWithItsFirstBranchWhenItIsApproved() {
        var sent = sent("galina", library("TMS"));
        outbox.clear();

        var approved = as("root", "*", () -> approve(taken(sent)));

        assertThat(approved.state()).isEqualTo(JoinState.APPROVED);
        assertThat(approved.branch()).contains("TMS-1");
        assertThat(texts("select name from catalog.library where code = 'TMS'"))
                .containsExactly("ЦБС Томска");
        assertThat(texts("select address from catalog.branch where code = 'TMS-1'"))
                .containsExactly("Томск, проспект Ленина, 1");
        assertThat(outbox.of("catalog.libraries")).hasSize(1).first().asString().contains("TMS-1");
        assertThat(outbox.of(JoinRequestChanged.TOPIC))
                .hasSize(2)
                .noneMatch(event -> event.contains("galina") || event.contains("example.org"));
    }

    @Test
    void theLogInGetsItsRoleAfterwardsHoweverOftenTheServerIsSilent() {
        var sent = sent("galina", library("TMS"));
        as("root", "*", () -> approve(taken(sent)));
        accounts.silent = 2;

        connecting.connect();
        assertThat(state("galina", sent)).isEqualTo(JoinState.APPROVED);
        assertThat(connecting.isWaited()).isFalse();
        now.set(NOON.plusSeconds(5));
        connecting.connect();
        now.set(NOON.plus(Duration.ofMinutes(1)));
        connecting.connect();

        assertThat(accounts.given).containsExactly("galina admin TMS-1");
        assertThat(state("galina", sent)).isEqualTo(JoinState.CONNECTED);
        now.set(NOON.plus(Duration.ofDays(1)));
        connecting.connect();
        assertThat(accounts.given).hasSize(1);
    }

    @Test
    void aBranchIsOpenedByTheAdministratorOfItsLibraryAndGetsALibrarian() {
        var sent = sent("galina", branch("NSK-7"));

        as("nsk", "NSK-1", () -> approve(taken(sent)));
        connecting.connect();

        assertThat(texts("select library from catalog.branch where code = 'NSK-7'"))
                .containsExactly("NSK");
        assertThat(accounts.given).containsExactly("galina librarian NSK-7");
    }

    @Test
    void nobodyButTheApplicantSeesADraft() {
        var draft = as("galina", () -> requests.begin(library("TMS"), Optional.empty()));

        assertThat(as("timur", () -> requests.find(draft.id()))).isEmpty();
        assertThat(as("timur", () -> requests.own(Optional.empty(), 10)).items()).isEmpty();
        assertThat(as("root", "*", () -> review.find(draft.id()))).isEmpty();
        assertThat(as("root", "*", () -> review.in(JoinState.DRAFT, Optional.empty(), 10)).items())
                .isEmpty();
        refused(
                JoinRefusal.JOIN_REQUEST_UNKNOWN,
                () -> as("timur", () -> requests.save(draft.id(), 1, library("X1"))));
        refused(
                JoinRefusal.JOIN_REQUEST_UNKNOWN,
                () -> as("root", "*", () -> review.take(draft.id(), 1)));
        assertThat(as("galina", () -> requests.find(draft.id()))).contains(draft);
    }

    @Test
    void anAdministratorOfAnotherLibrarySeesNoRequestThatIsNotHis() {
        var library = sent("galina", library("TMS"));
        var branch = sent("galina", branch("NSK-7"));
        var document = branch.documents().get(0).id();

        for (var other : List.of(library, branch)) {
            assertThat(as("msk", "MSK-1", () -> review.find(other.id()))).isEmpty();
        }
        assertThat(as("nsk", "NSK-1", () -> review.find(library.id()))).isEmpty();
        assertThat(
                        as("nsk", "NSK-1", () -> review.in(JoinState.SENT, Optional.empty(), 10))
                                .items())
                .containsExactly(branch);
        refused(
                JoinRefusal.JOIN_REQUEST_UNKNOWN,
                () -> as("msk", "MSK-1", () -> review.document(branch.id(), document)));
        refused(
                JoinRefusal.JOIN_REQUEST_UNKNOWN,
                () -> as("timur", () -> requests.document(branch.id(), document)));
    }

    @Test
    void aDraftNeedNotBeCompleteButWhatIsSentMust() {
        var draft =
                as(
                        "galina",
                        () -> requests.begin(form(JoinKind.BRANCH, "QQQ", "?"), Optional.empty()));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> as("galina", () -> requests.send(draft.id(), 1)))
                .satisfies(
                        refused ->
                                assertThat(refused.faults())
                                        .extracting(Fault::place)
                                        .contains("/code", "/library", "/documents"));
        assertThat(state("galina", draft)).isEqualTo(JoinState.DRAFT);
    }

    @Test
    void aRequestThatIsGivenBackIsCorrectedAndSentAgain() {
        var sent = sent("galina", library("TMS"));
        var back =
                as(
                        "root",
                        "*",
                        () ->
                                review.giveBack(
                                        new JoinDecision(
                                                sent.id(), taken(sent).version(), "Где устав?")));

        var again =
                as(
                        "galina",
                        () -> {
                            var saved = requests.save(sent.id(), back.version(), library("TMSK"));
                            return requests.send(sent.id(), saved.version());
                        });

        assertThat(again.state()).isEqualTo(JoinState.SENT);
        assertThat(as("galina", () -> requests.history(sent.id(), Optional.empty(), 10)).items())
                .extracting(JoinStep::state)
                .containsExactly(
                        JoinState.SENT, JoinState.IN_WORK, JoinState.RETURNED, JoinState.SENT);
        assertThat(as("galina", () -> requests.history(sent.id(), Optional.empty(), 10)).items())
                .anySatisfy(step -> assertThat(step.words()).contains("Где устав?"));
    }

    @Test
    void whatIsSentIsNotChangedAnyMore() {
        var sent = sent("galina", library("TMS"));

        refused(
                JoinRefusal.JOIN_STATE_UNFIT,
                () -> as("galina", () -> requests.save(sent.id(), sent.version(), library("X1"))));
        refused(
                JoinRefusal.JOIN_STATE_UNFIT,
                () -> as("galina", () -> requests.attach(sent.id(), "a.pdf", pdf())));
        refused(
                JoinRefusal.JOIN_STATE_UNFIT,
                () -> {
                    as(
                            "galina",
                            () -> {
                                requests.detach(sent.id(), sent.documents().get(0).id());
                                return true;
                            });
                });
    }

    @Test
    void twoWhoSaveOneDraftDoNotOverwriteEachOther() {
        var draft = as("galina", () -> requests.begin(library("TMS"), Optional.empty()));
        as("galina", () -> requests.save(draft.id(), 1, library("TMSK")));

        refused(
                JoinRefusal.JOIN_REQUEST_CHANGED_MEANWHILE,
                () -> as("galina", () -> requests.save(draft.id(), 1, library("OTHER"))));
    }

    @Test
    void ofTwoAdministratorsWhoDecideAtOnceOneWins() throws InterruptedException {
        var sent = sent("galina", library("TMS"));
        var taken = as("root", "*", () -> taken(sent));
        caller.enter(staff("root", "*"));
        var outcomes = java.util.Collections.synchronizedList(new ArrayList<String>());
        var both = Executors.newFixedThreadPool(2);
        List<Supplier<JoinRequestView>> decisions =
                List.of(() -> approve(taken), () -> review.refuse(decision(taken)));
        decisions.forEach(
                decision ->
                        both.execute(
                                () -> {
                                    try {
                                        transactions.inNew(decision);
                                        outcomes.add("won");
                                    } catch (RefusedException late) {
                                        outcomes.add(late.refusal().name());
                                    }
                                }));
        both.shutdown();

        assertThat(both.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(outcomes).containsExactlyInAnyOrder("won", JoinRefusal.JOIN_STATE_UNFIT.name());
        boolean approved = state("galina", sent) == JoinState.APPROVED;
        assertThat(texts("select code from catalog.library where code = 'TMS'"))
                .hasSize(approved ? 1 : 0);
    }

    @Test
    void acodeThatSomebodyHasOrWaitsForIsRefused() {
        sent("galina", library("TMS"));
        var second = draft("timur", library("TMS"));
        var third = draft("timur", library("NSK"));

        for (var draft : List.of(second, third)) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> as("timur", () -> requests.send(draft.id(), 1)))
                    .satisfies(
                            refused ->
                                    assertThat(refused.faults())
                                            .extracting(Fault::refusal)
                                            .containsExactly(JoinRefusal.CODE_TAKEN));
        }
        assertThat(as("timur", () -> requests.proposal(JoinKind.LIBRARY, "", "Томск")))
                .isEqualTo("TMS2");
        assertThat(as("timur", () -> requests.proposal(JoinKind.BRANCH, "NSK", "")))
                .isEqualTo("NSK-3");
    }

    @Test
    void aCodeThatWasTakenMeanwhileLeavesTheRequestUndecided() {
        var sent = sent("galina", library("TMS"));
        var taken = as("root", "*", () -> taken(sent));
        database.change("insert into catalog.library values ('TMS', 'Другая', 'siberia')");

        refused(JoinRefusal.CODE_TAKEN, () -> as("root", "*", () -> approve(taken)));

        assertThat(state("galina", sent)).isEqualTo(JoinState.IN_WORK);
        assertThat(texts("select name from catalog.library where code = 'TMS'"))
                .containsExactly("Другая");
    }

    @Test
    void anApplicantHasFewRequestsAtOnce() {
        for (int i = 0; i < JoinRequests.MOST_UNDECIDED; i++) {
            draft("galina", library("TM" + i));
        }

        refused(
                JoinRefusal.TOO_MANY_JOIN_REQUESTS,
                () -> as("galina", () -> requests.begin(library("TMS"), Optional.empty())));
        draft("timur", library("TMS"));
    }

    @Test
    void documentsAreFewSmallAndOfTheirKinds() {
        var draft = as("galina", () -> requests.begin(library("TMS"), Optional.empty()));
        for (int i = 0; i < JoinRequests.MOST_DOCUMENTS; i++) {
            as("galina", () -> requests.attach(draft.id(), "Устав.pdf", pdf()));
        }

        refused(
                JoinRefusal.TOO_MANY_DOCUMENTS,
                () -> as("galina", () -> requests.attach(draft.id(), "a.pdf", pdf())));
        refused(
                JoinRefusal.DOCUMENT_KIND_UNFIT,
                () -> as("galina", () -> requests.attach(draft.id(), "a.pdf", bytes("MZ..."))));
        refused(
                JoinRefusal.DOCUMENT_TOO_LARGE,
                () -> as("galina", () -> requests.attach(draft.id(), "a.pdf", new Endless())));
    }

    /** A body without an end: whoever reads it as a whole never comes back. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return '%';
        }
    }
}
