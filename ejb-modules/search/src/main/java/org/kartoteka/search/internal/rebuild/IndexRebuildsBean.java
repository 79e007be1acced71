package org.kartoteka.search.internal.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.idempotency.IdempotencyKeys;
import org.kartoteka.kernel.page.Page;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.security.Caller;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.security.Roles;
import org.kartoteka.search.api.IndexRebuilds;
import org.kartoteka.search.api.IndexView;
import org.kartoteka.search.api.RebuildCause;
import org.kartoteka.search.api.RebuildView;
import org.kartoteka.search.api.SearchRefusal;
import org.kartoteka.search.internal.index.IndexDefinition;
import org.kartoteka.search.internal.index.IndexName;
import org.kartoteka.search.internal.index.TitleIndex;
import org.kartoteka.search.internal.server.ServerSilentException;

/** Takes orders of rebuilds and tells how they stand. */
@Stateless
@Local(IndexRebuilds.class)
public class IndexRebuildsBean implements IndexRebuilds {

    private static final String REQUEST = "search.rebuild";

    @Inject RebuildLedger ledger;
    @Inject IndexDefinition definition;
    @Inject TitleIndex index;
    @Inject IdempotencyKeys keys;
    @Inject AuditTrail audit;
    @Inject CallerContext callers;

    /** For the container. */
    public IndexRebuildsBean() {}

    @Override
    @RolesAllowed({Roles.IT, Roles.ADMIN})
    public RebuildView begin(Optional<IdempotencyKey> key) {
        requireWholeNetwork();
        var earlier = key.flatMap(claimed -> keys.claim(claimed, REQUEST));
        if (earlier.isPresent()) {
            return view(UUID.fromString(earlier.get()));
        }
        var caller = callers.caller().name();
        var id =
                ledger.order(RebuildCause.ORDERED, caller, definition.version())
                        .orElseThrow(() -> new RefusedException(SearchRefusal.REBUILD_ACTIVE));
        audit.done("search.begin-rebuild", id.toString());
        key.ifPresent(claimed -> keys.answer(claimed, id.toString()));
        return view(id);
    }

    /** There is one index: whoever runs a single library does not order it anew for all. */
    private void requireWholeNetwork() {
        var caller = callers.caller();
        if (!caller.is(Roles.IT) && !caller.actsIn(Caller.ALL_BRANCHES)) {
            throw new RefusedException(AccessRefusal.WRONG_BRANCH, Caller.ALL_BRANCHES);
        }
    }

    @Override
    @RolesAllowed({Roles.IT, Roles.ADMIN})
    public RebuildView cancel(UUID id) {
        requireWholeNetwork();
        view(id);
        if (!ledger.cancel(id)) {
            throw new RefusedException(SearchRefusal.REBUILD_ENDED);
        }
        audit.done("search.cancel-rebuild", id.toString());
        return view(id);
    }

    @Override
    @RolesAllowed({Roles.IT, Roles.ADMIN, Roles.CATALOGUER})
    public Optional<RebuildView> find(UUID id) {
        return ledger.find(id);
    }

    @Override
    @RolesAllowed({Roles.IT, Roles.ADMIN, Roles.CATALOGUER})
    public Page<RebuildView> recent(Optional<String> cursor, int limit) {
        var found = ledger.recent(cursor.map(IndexRebuildsBean::id), limit + 1);
        return Page.of(found, limit, last -> last.id().toString());
    }

    @Override
    @RolesAllowed({Roles.IT, Roles.ADMIN, Roles.CATALOGUER})
    public IndexView index() {
        try {
            var serving = index.standing().serving();
            return new IndexView(
                    serving.map(IndexName::text),
                    serving.map(IndexName::version),
                    definition.version(),
                    serving.map(definition::outdates).orElse(true));
        } catch (ServerSilentException e) {
            var refused = new RefusedException(SearchRefusal.SEARCH_SILENT);
            refused.initCause(e);
            throw refused;
        }
    }

    private RebuildView view(UUID id) {
        return ledger.find(id)
                .orElseThrow(
                        () -> new RefusedException(SearchRefusal.REBUILD_UNKNOWN, id.toString()));
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }
}
