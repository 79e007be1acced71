package org.kartoteka.catalog.internal.stock;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.AddCopies;
import org.kartoteka.catalog.api.ApproveWriteOff;
import org.kartoteka.catalog.api.CopiesOnLoan;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.DraftWriteOff;
import org.kartoteka.catalog.api.ReceiptDocument;
import org.kartoteka.catalog.api.ReceiptSource;
import org.kartoteka.catalog.api.ReplaceCopy;
import org.kartoteka.catalog.api.Replacement;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.api.WriteOffReason;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.money.Money;

/**
 * A reader brings an equal copy: the loan ends, the lost copy goes and the other one comes, by one
 * act and in one transaction.
 */
@ApplicationScoped
class Replacing {

    @EJB CopiesOnLoan loans;
    @Inject CopyLife life;
    @Inject StockCopies copies;
    @Inject Disposal disposal;
    @Inject Accession accession;

    Replacement replace(ReplaceCopy order) {
        var lost = life.copy(order.lost());
        if (lost.state() == CopyState.WRITTEN_OFF) {
            throw new RefusedException(StockRefusal.COPY_WRITTEN_OFF, order.lost());
        }
        boolean ended = loans.settle(lost.id(), lost.branch());
        var draft = disposal.draft(draft(order, lost.view()));
        var gone = disposal.approve(new ApproveWriteOff(draft.id(), order.chair(), order.act()));
        var accepted = accession.add(accepted(order, lost.view()), "REPLACE").get(0);
        var now = copies.views(List.of(lost.id())).get(0);
        return new Replacement(now, accepted, gone, ended);
    }

    private static DraftWriteOff draft(ReplaceCopy order, CopyView lost) {
        return new DraftWriteOff(
                lost.library(),
                order.act(),
                order.dated(),
                WriteOffReason.REPLACED,
                BigDecimal.ONE,
                order.chair(),
                order.members(),
                List.of(lost.barcode()));
    }

    private static AddCopies accepted(ReplaceCopy order, CopyView lost) {
        return new AddCopies(
                order.title().orElse(lost.titleId()),
                lost.branch(),
                order.inventoryNumber(),
                1,
                order.barcode(),
                lost.shelfMark(),
                order.price().or(() -> lost.price().map(Money::amount)),
                lost.state() == CopyState.READING_ROOM_ONLY,
                new ReceiptDocument(
                        ReceiptSource.REPLACEMENT,
                        order.act(),
                        order.dated(),
                        Optional.of(lost.barcode())));
    }
}
