package org.kartoteka.catalog.internal.joining;

import static org.kartoteka.catalog.api.JoinState.APPROVED;
import static org.kartoteka.catalog.api.JoinState.IN_WORK;
import static org.kartoteka.catalog.api.JoinState.REFUSED;
import static org.kartoteka.catalog.api.JoinState.RETURNED;
import static org.kartoteka.catalog.api.JoinState.SENT;
import static org.kartoteka.kernel.security.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.catalog.api.JoinDecision;
import org.kartoteka.catalog.api.JoinFile;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinReview;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.catalog.api.JoinStep;
import org.kartoteka.catalog.domain.joining.JoinRules;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.catalog.internal.stock.Cursors;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.telemetry.Traced;

/** The administrators' door: who may decide on what, and the decisions. */
@Traced
@Stateless
@Local(JoinReview.class)
public class JoinReviewBean implements JoinReview {

    private static final Set<JoinState> TAKEABLE = Set.of(SENT, IN_WORK);
    private static final Set<JoinState> DECIDABLE = Set.of(IN_WORK);

    @Inject StaffRights rights;
    @Inject JoinRows rows;
    @Inject JoinPapers papers;
    @Inject Joining joining;
    @Inject Opening opening;

    /** For the container. */
    public JoinReviewBean() {}

    @Override
    @RolesAllowed(ADMIN)
    public Page<JoinRequestView> in(JoinState state, Optional<String> cursor, int limit) {
        var after = cursor.map(Cursors::id).orElse(Cursors.START);
        var page = Page.of(found(state, after, limit + 1), limit, row -> row.id().toString());
        return new Page<>(papers.whole(page.items()), page.next());
    }

    private List<JoinRow> found(JoinState state, UUID after, int limit) {
        return rights.libraries()
                .map(own -> rows.in(state, own, after, limit))
                .orElseGet(() -> rows.in(state, after, limit));
    }

    @Override
    @RolesAllowed(ADMIN)
    public Optional<JoinRequestView> find(UUID id) {
        return shown(id).map(papers::whole);
    }

    @Override
    @RolesAllowed(ADMIN)
    public Page<JoinStep> history(UUID id, Optional<String> cursor, int limit) {
        var after = cursor.map(Cursors::id).orElse(Cursors.START);
        return Page.of(
                joining.history(seen(id), after, limit + 1), limit, step -> step.id().toString());
    }

    @Override
    @RolesAllowed(ADMIN)
    public JoinFile document(UUID id, UUID document) {
        return papers.file(seen(id).id(), document);
    }

    @Override
    @RolesAllowed(ADMIN)
    public JoinRequestView take(UUID id, long version) {
        var row = joining.held(seen(id), version, TAKEABLE);
        return joining.go(row.inHandsOf(me()), step(IN_WORK, Optional.empty()));
    }

    @Override
    @RolesAllowed(ADMIN)
    public JoinRequestView giveBack(JoinDecision decision) {
        return decided(decision, RETURNED);
    }

    @Override
    @RolesAllowed(ADMIN)
    public JoinRequestView refuse(JoinDecision decision) {
        return decided(decision, REFUSED);
    }

    private JoinRequestView decided(JoinDecision decision, JoinState next) {
        var words = JoinRules.words(decision.words());
        var row = joining.held(seen(decision.request()), decision.version(), DECIDABLE);
        return joining.go(row.inHandsOf(me()), step(next, Optional.of(words)));
    }

    @Override
    @RolesAllowed(ADMIN)
    public JoinRequestView approve(JoinDecision decision) {
        var words = JoinRules.words(decision.words());
        var row = joining.held(seen(decision.request()), decision.version(), DECIDABLE);
        var branch = opening.open(row.form());
        return joining.go(row.inHandsOf(me()).opened(branch), step(APPROVED, Optional.of(words)));
    }

    private Joining.Step step(JoinState next, Optional<String> words) {
        return new Joining.Step(me(), next, words);
    }

    private String me() {
        return rights.caller().name();
    }

    /** A draft is the applicant's own; a new library is the whole network's matter. */
    private Optional<JoinRow> shown(UUID id) {
        return rows.find(id).filter(row -> row.state() != JoinState.DRAFT).filter(this::mine);
    }

    private boolean mine(JoinRow row) {
        var form = row.form();
        return rights.libraries()
                .map(own -> form.kind() == JoinKind.BRANCH && own.contains(form.library()))
                .orElse(true);
    }

    private JoinRow seen(UUID id) {
        return shown(id).orElseThrow(() -> Joining.unknown(id));
    }
}
