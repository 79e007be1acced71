package org.kartoteka.catalog.internal.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.ApproveWriteOff;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.DraftWriteOff;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.api.WriteOffState;
import org.kartoteka.catalog.api.WriteOffView;
import org.kartoteka.catalog.domain.PaperRules;
import org.kartoteka.catalog.domain.WriteOffRules;
import org.kartoteka.catalog.internal.StaffRights;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.kernel.time.Ids;

/** Acts of writing off, from the draft to the decision and back. */
@ApplicationScoped
class Disposal {

    private static final String IDS =
            "select id, barcode from catalog.copy where barcode = any (?)";
    private static final String OUT =
            "update catalog.copy set disposed_by = ?, version = version + 1, state = 'WRITTEN_OFF'"
                    + " where id = any (?)";

    private record Named(UUID id, String barcode) {}

    @Inject Database database;
    @Inject StaffRights rights;
    @Inject StockCopies copies;
    @Inject StockDocuments documents;
    @Inject WriteOffRows acts;
    @Inject CopyLife life;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    WriteOffView draft(DraftWriteOff order) {
        rights.requireLibrary(order.library());
        WriteOffRules.checkList(order.barcodes());
        WriteOffRules.checkCoefficient(order.coefficient());
        PaperRules.checkNumber(order.number());
        PaperRules.checkName(order.chair());
        order.members().forEach(PaperRules::checkName);
        var locked = locked(order.barcodes());
        requireFit(order.library(), locked);
        life.requireAtHand(locked);
        acts.held(locked.stream().map(StandingCopy::id).toList())
                .ifPresent(
                        barcode -> {
                            throw new RefusedException(StockRefusal.COPY_IN_ANOTHER_ACT, barcode);
                        });
        var id = Ids.next(clock);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!acts.insert(id, order, now, rights.caller().name())) {
            throw new RefusedException(StockRefusal.WRITE_OFF_NUMBER_TAKEN, order.number());
        }
        acts.add(id, order.coefficient(), locked);
        audit.done("catalog.draft-write-off", id.toString());
        return acts.find(id).orElseThrow();
    }

    WriteOffView approve(ApproveWriteOff order) {
        var act = locked(order.id());
        if (act.state() == WriteOffState.APPROVED) {
            return act;
        }
        requireDraft(act);
        var ids = acts.former(act.id()).stream().map(WriteOffRows.Former::copy).toList();
        var locked = copies.locked(ids);
        requireFit(act.library(), locked);
        life.requireAtHand(locked);
        var document =
                documents.keep(
                        act.library(),
                        act.reason().name(),
                        act.number(),
                        act.dated(),
                        Optional.empty());
        database.change(OUT, document, ids);
        copies.tell(
                locked.stream()
                        .map(
                                copy ->
                                        CopyStep.turned(
                                                copy,
                                                "WRITE_OFF",
                                                CopyState.WRITTEN_OFF,
                                                Optional.of(act.number())))
                        .toList());
        decide(act, WriteOffState.APPROVED, order, Optional.of(document));
        return acts.find(act.id()).orElseThrow();
    }

    WriteOffView cancel(UUID id) {
        var act = locked(id);
        if (act.state() == WriteOffState.CANCELLED) {
            return act;
        }
        requireDraft(act);
        acts.free(id);
        decide(act, WriteOffState.CANCELLED, new ApproveWriteOff(id, "", ""), Optional.empty());
        return acts.find(id).orElseThrow();
    }

    WriteOffView reverse(UUID id, String why) {
        var act = locked(id);
        if (act.state() == WriteOffState.REVERSED) {
            return act;
        }
        if (act.state() != WriteOffState.APPROVED) {
            throw new RefusedException(StockRefusal.WRITE_OFF_NOT_APPROVED, act.number());
        }
        var former = acts.former(id);
        var locked = copies.locked(former.stream().map(WriteOffRows.Former::copy).toList());
        copies.write(locked.stream().map(copy -> restored(copy, former, why)).toList());
        acts.free(id);
        var words = new ApproveWriteOff(id, act.approver().orElse(""), why);
        decide(act, WriteOffState.REVERSED, words, Optional.of(acts.document(id)));
        return acts.find(id).orElseThrow();
    }

    private static CopyStep restored(
            StandingCopy copy, List<WriteOffRows.Former> former, String why) {
        var state =
                former.stream()
                        .filter(one -> one.copy().equals(copy.id()))
                        .findFirst()
                        .map(WriteOffRows.Former::state)
                        .orElseThrow();
        return CopyStep.turned(copy, "REVERSE_WRITE_OFF", state, Optional.of(why));
    }

    private void decide(
            WriteOffView act, WriteOffState state, ApproveWriteOff words, Optional<UUID> paper) {
        acts.decide(
                act.id(),
                new WriteOffRows.Decision(
                        state,
                        Optional.of(words.approver()).filter(name -> !name.isEmpty()),
                        words.decision(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        rights.caller().name(),
                        paper));
        audit.done("catalog.write-off-" + state.name(), act.id().toString());
    }

    private WriteOffView locked(UUID id) {
        var act =
                acts.locked(id)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                StockRefusal.WRITE_OFF_UNKNOWN, id.toString()));
        rights.requireLibrary(act.library());
        return act;
    }

    private static void requireDraft(WriteOffView act) {
        if (act.state() != WriteOffState.DRAFT) {
            throw new RefusedException(StockRefusal.WRITE_OFF_DECIDED, act.number());
        }
    }

    private List<StandingCopy> locked(List<String> barcodes) {
        var found =
                database.list(
                        IDS,
                        row -> new Named(row.getObject(1, UUID.class), row.getString(2)),
                        barcodes);
        var known = found.stream().map(Named::barcode).toList();
        barcodes.stream()
                .filter(barcode -> !known.contains(barcode))
                .findFirst()
                .ifPresent(
                        barcode -> {
                            throw new RefusedException(StockRefusal.COPY_UNKNOWN, barcode);
                        });
        return copies.locked(found.stream().map(Named::id).toList());
    }

    /** Lets copies of the library pass that stand in stock by themselves. */
    private static void requireFit(String library, List<StandingCopy> locked) {
        for (var copy : locked) {
            var barcode = copy.view().barcode();
            if (!copy.view().library().equals(library)) {
                throw new RefusedException(
                        StockRefusal.COPY_OF_ANOTHER_LIBRARY, barcode, copy.view().library());
            }
            if (copy.state() == CopyState.WRITTEN_OFF) {
                throw new RefusedException(StockRefusal.COPY_WRITTEN_OFF, barcode);
            }
            if (copy.boundInto().isPresent()) {
                throw new RefusedException(StockRefusal.COPY_BOUND, barcode);
            }
            if (copy.hasParts()) {
                throw new RefusedException(StockRefusal.COPY_HAS_PARTS, barcode);
            }
        }
    }
}
