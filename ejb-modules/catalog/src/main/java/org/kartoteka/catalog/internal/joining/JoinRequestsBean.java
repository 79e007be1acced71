package org.kartoteka.catalog.internal.joining;

import static org.kartoteka.catalog.api.JoinState.DRAFT;
import static org.kartoteka.catalog.api.JoinState.IN_WORK;
import static org.kartoteka.catalog.api.JoinState.RETURNED;
import static org.kartoteka.catalog.api.JoinState.SENT;
import static org.kartoteka.catalog.api.JoinState.WITHDRAWN;
import static org.kartoteka.kernel.security.Roles.APPLICANT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.catalog.api.JoinDocument;
import org.kartoteka.catalog.api.JoinFile;
import org.kartoteka.catalog.api.JoinForm;
import org.kartoteka.catalog.api.JoinKind;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.catalog.api.JoinRequestView;
import org.kartoteka.catalog.api.JoinRequests;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.catalog.api.JoinStep;
import org.kartoteka.catalog.domain.joining.CodeProposal;
import org.kartoteka.catalog.domain.joining.JoinRules;
import org.kartoteka.catalog.internal.stock.Cursors;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.json.Json;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.telemetry.Traced;
import org.kartoteka.kernel.time.Ids;

/** The applicant's door: he sees and changes his own requests and no others. */
@Traced
@Stateless
@Local(JoinRequests.class)
public class JoinRequestsBean implements JoinRequests {

    private static final Set<JoinState> OPEN = Set.of(DRAFT, RETURNED);
    private static final Set<JoinState> UNDECIDED = Set.of(DRAFT, SENT, IN_WORK, RETURNED);

    @Inject IdempotencyKeys keys;
    @Inject CallerContext callers;
    @Inject JoinRows rows;
    @Inject JoinPapers papers;
    @Inject Joining joining;
    @Inject Sending sending;
    @Inject Attaching attaching;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** For the container. */
    public JoinRequestsBean() {}

    @Override
    @RolesAllowed(APPLICANT)
    public JoinRequestView begin(JoinForm form, Optional<IdempotencyKey> key) {
        var earlier = key.flatMap(k -> keys.claim(k, form.toString()));
        if (earlier.isPresent()) {
            return Json.read(earlier.get(), JoinRequestView.class);
        }
        var begun = begun(form);
        key.ifPresent(k -> keys.answer(k, Json.write(begun)));
        return begun;
    }

    private JoinRequestView begun(JoinForm form) {
        JoinRules.requireStorable(form);
        rows.oneByOne("of " + me());
        if (rows.undecided(me()) >= MOST_UNDECIDED) {
            throw new RefusedException(JoinRefusal.TOO_MANY_JOIN_REQUESTS, MOST_UNDECIDED);
        }
        var now = joining.now();
        var row =
                new JoinRow(
                        Ids.next(clock),
                        1,
                        DRAFT,
                        form,
                        me(),
                        Optional.empty(),
                        Optional.empty(),
                        now,
                        now);
        rows.insert(row);
        audit.done("catalog.join.begin", row.id().toString());
        return papers.whole(row);
    }

    @Override
    @RolesAllowed(APPLICANT)
    public JoinRequestView save(UUID id, long version, JoinForm form) {
        JoinRules.requireStorable(form);
        var row = joining.held(mine(id), version, OPEN);
        var saved = row.with(form).become(row.state(), joining.now());
        rows.update(saved);
        audit.done("catalog.join.save", id.toString());
        return papers.whole(saved);
    }

    @Override
    @RolesAllowed(APPLICANT)
    public JoinRequestView send(UUID id, long version) {
        var row = joining.held(mine(id), version, OPEN);
        sending.require(row);
        return joining.go(row, step(SENT));
    }

    @Override
    @RolesAllowed(APPLICANT)
    public JoinRequestView withdraw(UUID id, long version) {
        var row = joining.held(mine(id), version, UNDECIDED);
        return joining.go(row, step(WITHDRAWN));
    }

    private Joining.Step step(JoinState next) {
        return new Joining.Step(me(), next, Optional.empty());
    }

    @Override
    @RolesAllowed(APPLICANT)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public JoinDocument attach(UUID id, String name, InputStream bytes) {
        return attaching.attach(mine(id), name, bytes);
    }

    @Override
    @RolesAllowed(APPLICANT)
    public void detach(UUID id, UUID document) {
        attaching.detach(mine(id), document);
    }

    @Override
    @RolesAllowed(APPLICANT)
    public JoinFile document(UUID id, UUID document) {
        return papers.file(mine(id).id(), document);
    }

    @Override
    @RolesAllowed(APPLICANT)
    public Optional<JoinRequestView> find(UUID id) {
        return own(id).map(papers::whole);
    }

    @Override
    @RolesAllowed(APPLICANT)
    public Page<JoinRequestView> own(Optional<String> cursor, int limit) {
        var before = cursor.map(Cursors::id).orElse(Cursors.END);
        var page = Page.of(rows.own(me(), before, limit + 1), limit, row -> row.id().toString());
        return new Page<>(papers.whole(page.items()), page.next());
    }

    @Override
    @RolesAllowed(APPLICANT)
    public Page<JoinStep> history(UUID id, Optional<String> cursor, int limit) {
        var after = cursor.map(Cursors::id).orElse(Cursors.START);
        return Page.of(
                joining.history(mine(id), after, limit + 1), limit, step -> step.id().toString());
    }

    @Override
    @RolesAllowed(APPLICANT)
    public String proposal(JoinKind kind, String library, String place) {
        var nobody = new UUID(0, 0);
        return kind == JoinKind.BRANCH
                ? CodeProposal.ofBranch(library, code -> rows.taken(code, nobody))
                : CodeProposal.ofLibrary(place, code -> rows.taken(code, nobody));
    }

    private String me() {
        return callers.caller().name();
    }

    private Optional<JoinRow> own(UUID id) {
        return rows.find(id).filter(row -> row.applicant().equals(me()));
    }

    private JoinRow mine(UUID id) {
        return own(id).orElseThrow(() -> Joining.unknown(id));
    }
}
