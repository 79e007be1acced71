package org.kartoteka.catalog.internal.stock;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.ChangeCopy;
import org.kartoteka.catalog.api.CopiesOnLoan;
import org.kartoteka.catalog.api.CopyAct;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.domain.CopyRules;
import org.kartoteka.catalog.internal.NetworkDirectory;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.CallerContext;
import org.kartoteka.kernel.sql.Database;

/** What happens to a copy between its receipt and its disposal. */
@ApplicationScoped
class CopyLife {

    private static final String INTO = "update catalog.copy set bound_into = ?::uuid where id = ?";

    @EJB CopiesOnLoan loans;
    @Inject Database database;
    @Inject NetworkDirectory directory;
    @Inject CallerContext callers;
    @Inject StockCopies copies;
    @Inject AuditTrail audit;

    CopyView change(ChangeCopy order) {
        var volume = order.into().filter(any -> order.act() == CopyAct.BIND).map(this::copy);
        var copy = copy(order.barcode());
        callers.requireBranch(copy.branch());
        var state = CopyRules.after(order.act(), copy.state(), copy.usual());
        requireBinding(order.act(), copy);
        if (CopyRules.needsItAtHand(order.act())) {
            requireAtHand(List.of(copy));
        }
        var branch = order.act() == CopyAct.MOVE ? destination(order, copy) : copy.branch();
        bind(order.act(), copy, volume);
        copies.write(
                List.of(
                        new CopyStep(
                                copy.id(),
                                order.act().name(),
                                Optional.of(copy.branch()),
                                branch,
                                Optional.of(copy.state()),
                                state,
                                order.note().or(() -> volume.map(v -> v.view().barcode())))));
        audit.done("catalog.copy-" + order.act().name(), copy.id().toString());
        return copies.views(List.of(copy.id())).get(0);
    }

    /**
     * Lets only copies pass that no reader has. They must be locked: whoever lends one now waits.
     *
     * @throws RefusedException {@link StockRefusal#COPY_ON_LOAN}
     */
    void requireAtHand(List<StandingCopy> locked) {
        var out = loans.out(locked.stream().map(StandingCopy::id).toList());
        locked.stream()
                .filter(copy -> out.contains(copy.id()))
                .findFirst()
                .ifPresent(
                        copy -> {
                            throw new RefusedException(
                                    StockRefusal.COPY_ON_LOAN, copy.view().barcode());
                        });
    }

    /**
     * @throws RefusedException {@link StockRefusal#COPY_UNKNOWN}
     */
    StandingCopy copy(String barcode) {
        return copies.locked(barcode)
                .orElseThrow(() -> new RefusedException(StockRefusal.COPY_UNKNOWN, barcode));
    }

    private static void requireBinding(CopyAct act, StandingCopy copy) {
        if (act == CopyAct.UNBIND && copy.boundInto().isEmpty()) {
            throw new RefusedException(StockRefusal.COPY_NOT_BOUND, copy.view().barcode());
        }
        if (act != CopyAct.UNBIND && copy.boundInto().isPresent()) {
            throw new RefusedException(StockRefusal.COPY_BOUND, copy.view().barcode());
        }
        if ((act == CopyAct.BIND || act == CopyAct.MOVE) && copy.hasParts()) {
            throw new RefusedException(StockRefusal.COPY_HAS_PARTS, copy.view().barcode());
        }
    }

    private String destination(ChangeCopy order, StandingCopy copy) {
        var code =
                order.branch().orElseThrow(() -> new RefusedException(StockRefusal.BRANCH_NEEDED));
        var branch =
                directory
                        .network()
                        .branch(code)
                        .orElseThrow(
                                () -> new RefusedException(CatalogRefusal.BRANCH_UNKNOWN, code));
        if (!branch.library().equals(copy.view().library())) {
            throw new RefusedException(
                    CatalogRefusal.BRANCH_OF_ANOTHER_LIBRARY, code, branch.library());
        }
        if (code.equals(copy.branch())) {
            throw new RefusedException(StockRefusal.COPY_THERE_ALREADY, order.barcode(), code);
        }
        return code;
    }

    private void bind(CopyAct act, StandingCopy copy, Optional<StandingCopy> volume) {
        if (act == CopyAct.UNBIND) {
            database.change(INTO, Optional.<UUID>empty(), copy.id());
        }
        if (act != CopyAct.BIND) {
            return;
        }
        var into = volume.orElseThrow(() -> new RefusedException(StockRefusal.VOLUME_NEEDED));
        boolean fits =
                !into.id().equals(copy.id())
                        && into.boundInto().isEmpty()
                        && into.branch().equals(copy.branch())
                        && into.view().library().equals(copy.view().library());
        if (!fits) {
            throw new RefusedException(
                    StockRefusal.BINDING_IMPOSSIBLE, copy.view().barcode(), into.view().barcode());
        }
        requireAtHand(List.of(into));
        database.change(INTO, into.id(), copy.id());
    }
}
